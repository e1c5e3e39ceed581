import jStat from 'jstat';
import { EVERYTHING, type Dimension } from './impact.codes.ts';
import { FEWEST, shownAverage, shownCount } from './suppression.rules.ts';

/** How scores of one measure changed in one cell, exactly. */
export interface ExactChange {
  dimension: Dimension;
  key: string;
  measure: string;
  /** Episodes with a first score and a last one, and of how many people they are. */
  pairs: number;
  people: number;
  /** Those, and the ones that were never asked again. */
  baselines: number;
  mean: number | null;
  deviation: number | null;
  /** The organisation of a service. */
  parent: string | null;
}

/** The same as it is published: rounded counts, a mean and the interval in which it lies with 95 per cent confidence. */
export interface Change {
  dimension: Dimension;
  key: string;
  measure: string;
  pairs: number;
  baselines: number;
  mean: number;
  low: number;
  high: number;
}

const CONFIDENCE = 0.95;

/** How far from its mean something lies with 95 per cent confidence: so many standard errors. */
export function reachOfInterval(degreesOfFreedom: number): number {
  return jStat.studentt.inv(1 - (1 - CONFIDENCE) / 2, degreesOfFreedom);
}

/**
 * What may be shown of changes. Nothing of fewer than eight pairs or people, and nothing where everybody changed alike, since the mean
 * would be everybody's own; nothing beside such a sibling, since a mean of nine beside one of eight tells the ninth score; nothing
 * where all others of the whole are so few.
 */
export function shownChanges(changes: readonly ExactChange[]): Change[] {
  const telling = new Set(changes.filter((change) => isOfTooFew(change) || areAlike(change)).map(siblingsOf));
  const wholes = new Map(changes.map((change) => [nameOf(change.measure, change.key), change]));
  const isSafe = (change: ExactChange): boolean =>
    !telling.has(siblingsOf(change)) &&
    [EVERYTHING, change.parent].every((key) => {
      const whole = key === null ? undefined : wholes.get(nameOf(change.measure, key));
      return whole === undefined || !isOfTooFew(less(whole, change));
    });
  return changes.filter(isSafe).flatMap((change) => shown(change) ?? []);
}

const nameOf = (measure: string, key: string): string => `${measure} ${key}`;

/** Services of one organisation; organisations overlap, as one episode leads to several. All else is read side by side. */
function siblingsOf({ dimension, key, measure, parent }: ExactChange): string {
  const family = dimension === 'ORGANISATION' ? key : dimension === 'SERVICE' ? parent : '';
  return `${measure} ${dimension} ${family ?? ''}`;
}

function areAlike({ pairs, deviation }: ExactChange): boolean {
  return pairs >= FEWEST && deviation === 0;
}

type Counted = Pick<ExactChange, 'pairs' | 'people'>;

/** What is left of a whole beside a part. */
function less(whole: Counted, part: Counted): Counted {
  return { pairs: Math.abs(whole.pairs - part.pairs), people: Math.abs(whole.people - part.people) };
}

function isOfTooFew({ pairs, people }: Counted): boolean {
  return pairs > 0 && (pairs < FEWEST || people < FEWEST);
}

function shown({ pairs, people, baselines, mean, deviation, ...cell }: ExactChange): Change | null {
  const [told, whole] = [shownCount(pairs, people), shownCount(baselines)];
  if (!told || !whole || mean === null || deviation === null) return null;
  const half = (reachOfInterval(pairs - 1) * deviation) / Math.sqrt(pairs);
  const [middle, low, high] = [mean, mean - half, mean + half].map((value) => shownAverage(value, pairs) ?? 0);
  const { dimension, key, measure } = cell;
  return { dimension, key, measure, pairs: told, baselines: whole, mean: middle ?? 0, low: low ?? 0, high: high ?? 0 };
}

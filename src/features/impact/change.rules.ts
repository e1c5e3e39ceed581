import jStat from 'jstat';
import type { Dimension } from './impact.codes.ts';
import { FEWEST, isOfFew, percentOf, shownAverage, shownCount } from './suppression.rules.ts';

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

/**
 * What may be shown of changes. Nothing of fewer than eight pairs or people; nothing beside a sibling with one to seven, since a mean of
 * nine beside one of eight tells the ninth score; nothing where all others of the whole are so few.
 */
export function shownChanges(changes: readonly ExactChange[]): Change[] {
  return changes.filter((change) => isSafe(change, changes)).flatMap((change) => shown(change) ?? []);
}

function isSafe(change: ExactChange, changes: readonly ExactChange[]): boolean {
  const alike = changes.filter(({ measure }) => measure === change.measure);
  const siblings = alike.filter((other) => areSiblings(change, other));
  const wholes = alike.filter(({ dimension, key }) => dimension === 'DIRECTORY' || key === change.parent);
  return ![...siblings, ...wholes.map((whole) => less(whole, change))].some(isOfTooFew);
}

type Counted = Pick<ExactChange, 'pairs' | 'people'>;

/** What is left of a whole beside a part. */
function less(whole: Counted, part: Counted): Counted {
  return { pairs: Math.abs(whole.pairs - part.pairs), people: Math.abs(whole.people - part.people) };
}

function isOfTooFew({ pairs, people }: Counted): boolean {
  return pairs > 0 && (pairs < FEWEST || people < FEWEST);
}

/** Services of one organisation; organisations overlap, as one episode leads to several. All else is read side by side. */
function areSiblings(one: ExactChange, other: ExactChange): boolean {
  if (one.dimension !== other.dimension || one.dimension === 'ORGANISATION') return false;
  return one.dimension !== 'SERVICE' || one.parent === other.parent;
}

function shown({ pairs, people, baselines, mean, deviation, ...cell }: ExactChange): Change | null {
  const [told, whole] = [shownCount(pairs, people), shownCount(baselines)];
  if (!told || !whole || mean === null || deviation === null) return null;
  const half = (jStat.studentt.inv(1 - (1 - CONFIDENCE) / 2, pairs - 1) * deviation) / Math.sqrt(pairs);
  const [middle, low, high] = [mean, mean - half, mean + half].map((value) => shownAverage(value, pairs) ?? 0);
  const { dimension, key, measure } = cell;
  return { dimension, key, measure, pairs: told, baselines: whole, mean: middle ?? 0, low: low ?? 0, high: high ?? 0 };
}

/** A change as the API shows it. */
export interface ToldChange extends Pick<Change, 'measure' | 'pairs' | 'mean' | 'low' | 'high'> {
  completePercent: number | null;
  isOfFew: boolean;
}

export function toldChange({ measure, pairs, baselines, mean, low, high }: Change): ToldChange {
  return { measure, pairs, mean, low, high, completePercent: percentOf(pairs, baselines), isOfFew: isOfFew(pairs) };
}

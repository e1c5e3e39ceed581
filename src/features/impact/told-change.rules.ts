import { reachOfInterval, type Change } from './change.rules.ts';
import { isOfFew, percentOf } from './suppression.rules.ts';

/** A change as it was published of a quarter. */
export type PublishedChange = Change & { period: string };

/** A change as the API shows it. */
export interface ToldChange extends Pick<Change, 'measure' | 'pairs' | 'mean' | 'low' | 'high'> {
  completePercent: number | null;
  isOfFew: boolean;
  /** The quarters whose changes it was made of. */
  quarters: string[];
}

/** The change of one quarter, as it was published. */
export function toldChange({ measure, pairs, baselines, mean, low, high, period }: PublishedChange): ToldChange {
  const quarters = [period];
  const completePercent = percentOf(pairs, baselines);
  return { measure, pairs, mean, low, high, completePercent, isOfFew: isOfFew(pairs), quarters };
}

/**
 * What the quarters of a year that are shown say together: a mean by their pairs, and the interval that follows from theirs. It is
 * made of nothing but what is published, so it tells nothing that is not. How complete it is cannot be told: somebody who was never
 * asked again stands in several quarters.
 */
export function pooledChanges(published: readonly PublishedChange[]): ToldChange[] {
  return [...Map.groupBy(published, ({ measure }) => measure).values()].map(pooled);
}

function pooled(changes: readonly PublishedChange[]): ToldChange {
  const pairs = sum(changes.map((change) => change.pairs));
  const mean = sum(changes.map((change) => change.pairs * change.mean)) / pairs;
  const half = halfOf(changes) / pairs;
  const [middle = 0, low = 0, high = 0] = [mean, mean - half, mean + half].map(rounded);
  const quarters = changes.map(({ period }) => period).sort();
  const measure = changes[0]?.measure ?? '';
  return { measure, pairs, mean: middle, low, high, completePercent: null, isOfFew: isOfFew(pairs), quarters };
}

/** Half of the interval of a sum of scores: the errors of its parts together, with degrees of freedom after Welch and Satterthwaite. */
function halfOf(changes: readonly PublishedChange[]): number {
  const errors = changes.map(({ pairs, low, high }) => {
    const error = (high - low) / 2 / reachOfInterval(pairs - 1);
    return { variance: (pairs * error) ** 2, freedom: pairs - 1 };
  });
  const variance = sum(errors.map((each) => each.variance));
  if (variance === 0) return 0;
  const freedom = variance ** 2 / sum(errors.map((each) => each.variance ** 2 / each.freedom));
  return reachOfInterval(freedom) * Math.sqrt(variance);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

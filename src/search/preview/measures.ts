import type { Grade } from './judged.ts';

/** What one query should find, and what it found, best first. */
export interface Outcome {
  grades: Readonly<Record<string, Grade>>;
  found: readonly string[];
}

export interface Measures {
  queries: number;
  /** How good the order of the first ten is, against the best there could be: 1 is perfect. */
  ndcg10: number;
  /** The share of queries with something that suits (2 or 3) among the first three. */
  hit3: number;
  /** The mean of one over the place of the first that suits, within ten. */
  mrr: number;
  /** The share of queries that found nothing at all. */
  nothing: number;
}

const SUITS = 2;
const DEPTH = 10;

export function measure(outcomes: readonly Outcome[]): Measures {
  return {
    queries: outcomes.length,
    ndcg10: mean(outcomes.map(ndcg)),
    hit3: mean(outcomes.map((outcome) => (placeOfFirst(outcome) <= 3 ? 1 : 0))),
    mrr: mean(outcomes.map((outcome) => 1 / placeOfFirst(outcome))),
    nothing: mean(outcomes.map(({ found }) => (found.length === 0 ? 1 : 0))),
  };
}

/** Gain 2^grade − 1, discounted by the logarithm of the place. */
export function ndcg({ grades, found }: Outcome): number {
  const best = Object.values(grades).sort((a, b) => b - a);
  return gained(found.map((id) => grades[id] ?? 0)) / gained(best);
}

function gained(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** From 1; infinite where none of the first ten suits. */
function placeOfFirst({ grades, found }: Outcome): number {
  const at = found.slice(0, DEPTH).findIndex((id) => (grades[id] ?? 0) >= SUITS);
  return at < 0 ? Infinity : at + 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

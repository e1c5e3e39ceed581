import type { Context } from '../../context.ts';
import { measure } from './measures.ts';
import { demoServices } from './preview.queries.ts';
import type { Searched } from './tried.ts';

/** How good what is found is, and would be. */
export interface BothMeasures {
  queries: number;
  hit3Before: number;
  hit3After: number;
  ndcg10Before: number;
  ndcg10After: number;
}

const SUITS = 2;

/** Over judged queries for which something that suits is in this directory; null where there is none. */
export async function measureBoth(
  { reads }: Pick<Context, 'reads'>,
  searched: readonly Searched[],
): Promise<BothMeasures | null> {
  const graded = searched.flatMap(({ judged }) => Object.keys(judged?.grades ?? {}));
  const there = await demoServices(reads, graded);
  const outcomes = searched.flatMap(({ judged, found, wouldFind }) => {
    const grades = Object.fromEntries(Object.entries(judged?.grades ?? {}).filter(([key]) => there.has(key)));
    if (!Object.values(grades).some((grade) => grade >= SUITS)) return [];
    const ids = (listings: typeof found) => listings.map(({ sourceId }) => sourceId ?? '');
    return [{ before: { grades, found: ids(found) }, after: { grades, found: ids(wouldFind) } }];
  });
  if (outcomes.length === 0) return null;
  const before = measure(outcomes.map((outcome) => outcome.before));
  const after = measure(outcomes.map((outcome) => outcome.after));
  return {
    queries: outcomes.length,
    hit3Before: before.hit3,
    hit3After: after.hit3,
    ndcg10Before: before.ndcg10,
    ndcg10After: after.ndcg10,
  };
}

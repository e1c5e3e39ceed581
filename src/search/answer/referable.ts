import type { FacetField } from '../documents/fields.ts';
import type { Traits } from '../plan/score.ts';
import type { FacetCounts } from '../question/engine.ts';
import type { Wanted } from '../question/question.ts';
import type { Found } from './rows.queries.ts';

/** What an engine counts beside its first answer, for those results that are not on the page. */
export function besides({ referredOn }: Wanted): readonly FacetField[] {
  return referredOn === undefined ? [] : ['referability'];
}

interface FirstPage {
  entries: readonly { found: Pick<Found, 'referableUntil'> }[];
  hasNextPage: boolean;
  total: number;
}

/**
 * To how many of the results people may be referred. Where all results are on the page each has been looked at; else it is what
 * the engine counted, which like the total may reach a little beyond a circle. Null where that was not asked, or not counted.
 */
export function referableOf(
  { entries, hasNextPage, total }: FirstPage,
  counted: readonly FacetCounts[],
  { referredOn }: Wanted,
): number | null {
  if (referredOn === undefined) return null;
  if (!hasNextPage) return entries.filter(({ found }) => (found.referableUntil ?? '') >= referredOn).length;
  if (counted.some(({ referability }) => !referability)) return null;
  const sum = counted.reduce((all, { referability }) => all + (referability?.REFERABLE ?? 0), 0);
  return Math.min(sum, total);
}

/** What may be done with how many of those that were put in order. */
export function referabilityOf(ids: readonly string[], listings: readonly Traits[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const kept = new Set(ids);
  for (const { id, referability } of listings)
    if (kept.has(id)) for (const level of referability) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

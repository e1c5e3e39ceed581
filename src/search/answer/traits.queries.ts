import type { Reads } from '../../database/reads.ts';
import type { Kind } from '../documents/search-document.ts';
import type { Wish } from '../plan/plan.ts';
import type { Traits } from '../plan/score.ts';

const TRAITS = `id, organisation_id as "organisationId", needs, activity_kinds as "activityKinds", populations, cost, attendance,
  languages, days, genders, minimum_age as "minimumAge", maximum_age as "maximumAge", referability, is_stale as "isStale",
  verified_day as "verifiedDay", waiting_weeks as "waitingWeeks"`;

/** Times and places are long; they are read where somebody wishes for one. */
const WITH_ALL = `select ${TRAITS}, slots, document ->> 'places' as places
  from search.document where kind = $1 and id = any($2::uuid[])`;
const WITH_MOST = `select ${TRAITS}, '{}'::text[] as slots, '' as places
  from search.document where kind = $1 and id = any($2::uuid[])`;

/** What the plan weighs of these listings, as their documents have it. */
export async function traitsOf(
  reads: Reads,
  kind: Kind,
  ids: readonly string[],
  wishes: readonly Wish[],
): Promise<Traits[]> {
  if (ids.length === 0) return [];
  const isWide = wishes.some(({ field }) => field === 'time' || field === 'place');
  return isWide
    ? reads.all<Traits>('search-traits-all', WITH_ALL, [kind, ids])
    : reads.all<Traits>('search-traits', WITH_MOST, [kind, ids]);
}

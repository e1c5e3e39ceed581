import type { Reads } from '../../database/reads.ts';
import type { Kind } from '../documents/search-document.ts';
import type { Traits } from '../plan/score.ts';

/** What the plan weighs of these listings, as their documents have it. */
export async function traitsOf(reads: Reads, kind: Kind, ids: readonly string[]): Promise<Traits[]> {
  if (ids.length === 0) return [];
  return reads.all<Traits>(
    'search-traits',
    `select id, organisation_id as "organisationId", needs, activity_kinds as "activityKinds", populations, cost, attendance,
       languages, days, genders, slots, document ->> 'places' as places, minimum_age as "minimumAge",
       maximum_age as "maximumAge", referability, is_stale as "isStale", verified_day as "verifiedDay",
       waiting_weeks as "waitingWeeks"
     from search.document where kind = $1 and id = any($2::uuid[])`,
    [kind, ids],
  );
}

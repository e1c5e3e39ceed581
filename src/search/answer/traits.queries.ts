import type { Reads } from '../../database/reads.ts';
import type { Wish } from '../plan/plan.ts';
import type { Traits } from '../plan/score.ts';
import type { Hunt } from '../question/engine.ts';
import type { Circle } from '../question/question.ts';
import { DISTANCE } from './near-rows.queries.ts';

const TRAITS = `d.id, d.organisation_id as "organisationId", d.needs, d.activity_kinds as "activityKinds", d.populations, d.cost,
  d.attendance, d.languages, d.days, d.genders, d.minimum_age as "minimumAge", d.maximum_age as "maximumAge", d.referability,
  d.is_stale as "isStale", d.verified_day as "verifiedDay", d.waiting_weeks as "waitingWeeks"`;
/** Times and places are long; they are read where somebody wishes for one. */
const LONG = { most: `'{}'::text[] as slots, '' as places`, all: `d.slots, d.document ->> 'places' as places` };

/** The point is in $2 and $3, the reach in $4. */
const FARNESS = `coalesce((select min(${DISTANCE}) / $4::float8 from service_location sl join location l on l.id = sl.location_id
  where sl.service_id = d.id and l.archived_at is null and l.shown_latitude is not null), 0.5)`;
const FAR = { anywhere: '0', near: FARNESS };

/** What the plan weighs of these services, as their documents and their places have it. */
export async function traitsOf(
  reads: Reads,
  { plan, circle }: Pick<Hunt, 'plan'> & { circle: Circle | null },
  ids: readonly string[],
): Promise<Traits[]> {
  if (ids.length === 0) return [];
  const long = plan?.wishes.some(isLong) ? 'all' : 'most';
  const far = circle ? 'near' : 'anywhere';
  const text = `select ${TRAITS}, ${LONG[long]}, ${FAR[far]} as farness
    from search.document d where d.kind = 'service' and d.id = any($1::uuid[])`;
  const place = circle ? [circle.centre.latitude, circle.centre.longitude, circle.withinKm] : [];
  return reads.all<Traits>(`search-traits-${long}-${far}`, text, [ids, ...place]);
}

function isLong({ field }: Wish): boolean {
  return field === 'time' || field === 'place';
}

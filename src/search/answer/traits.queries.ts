import type { Reads } from '../../database/reads.ts';
import type { Plan, Wish } from '../plan/plan.ts';
import type { Traits } from '../plan/score.ts';
import type { Hunt } from '../question/engine.ts';
import type { Circle } from '../question/question.ts';
import { DISTANCE } from './near-rows.queries.ts';

const TRAITS = `d.id, d.organisation_id as "organisationId", d.minimum_age as "minimumAge", d.maximum_age as "maximumAge",
  d.referability, d.is_stale as "isStale", d.verified_day as "verifiedDay", d.waiting_weeks as "waitingWeeks", d.genders`;
/** Lists and long texts cost most, of hundreds of listings; each is read where something of its kind was meant or is wished. */
const ON_DEMAND = {
  needs: 'd.needs',
  activityKinds: 'd.activity_kinds as "activityKinds"',
  populations: 'd.populations',
  cost: 'd.cost',
  attendance: 'd.attendance',
  languages: 'd.languages',
  days: 'd.days',
  slots: 'd.slots',
  places: `d.document ->> 'places' as places`,
} as const;
type OnDemand = keyof typeof ON_DEMAND;
const NAMES = Object.keys(ON_DEMAND) as OnDemand[];

/** What stands for those that are not read. */
const UNREAD: Pick<Traits, OnDemand | 'farness'> = {
  needs: [],
  activityKinds: [],
  populations: [],
  cost: [],
  attendance: [],
  languages: [],
  days: [],
  slots: [],
  places: '',
  farness: 0,
};

/** The point is in $2 and $3, the reach in $4. */
const FARNESS = `coalesce((select min(${DISTANCE}) / $4::float8 from service_location sl join location l on l.id = sl.location_id
  where sl.service_id = d.id and l.archived_at is null and l.shown_latitude is not null), 0.5)`;

/** What the plan weighs of these services, as their documents and their places have it. */
export async function traitsOf(
  reads: Reads,
  { plan, circle }: Pick<Hunt, 'plan'> & { circle: Circle | null },
  ids: readonly string[],
): Promise<Traits[]> {
  if (ids.length === 0) return [];
  const read = readFor(plan ?? null);
  const wanted = NAMES.filter((name) => read.has(name)).map((name) => ON_DEMAND[name]);
  const columns = [TRAITS, ...wanted, ...(circle ? [`${FARNESS} as farness`] : [])].join(', ');
  const text = `select ${columns} from search.document d where d.kind = 'service' and d.id = any($1::uuid[])`;
  const place = circle ? [circle.centre.latitude, circle.centre.longitude, circle.withinKm] : [];
  const which = NAMES.map((name) => (read.has(name) ? 1 : 0)).join('');
  const name = `search-traits-${which}-${circle ? 'near' : 'anywhere'}`;
  return (await reads.all<Omit<Traits, keyof typeof UNREAD>>(name, text, [ids, ...place])).map((row) => ({
    ...UNREAD,
    ...row,
  }));
}

/** What stands for a wish; ages and genders are read in any case, and what a listing is for. */
const OF_WISH: Partial<Record<Wish['field'], OnDemand>> = {
  cost: 'cost',
  attendance: 'attendance',
  languages: 'languages',
  days: 'days',
  time: 'slots',
  place: 'places',
};

function readFor(plan: Plan | null): Set<OnDemand> {
  const wished = plan?.wishes.flatMap(({ field }) => OF_WISH[field] ?? []) ?? [];
  const isForSome = plan?.understood.some(({ populations }) => populations.length > 0);
  return new Set(['needs', 'activityKinds', ...(isForSome ? (['populations'] as const) : []), ...wished]);
}

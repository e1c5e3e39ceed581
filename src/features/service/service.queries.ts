import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Sight } from '../listing/listing.policy.ts';
import { listingColumns, type ListingRow } from '../listing/listing.queries.ts';
import type { LocationRow } from '../location/location.queries.ts';
import { sightValues } from '../organisation/organisation.queries.ts';
import { HIDDEN_STANDINGS } from '../standing/standing.codes.ts';
import type {
  Accessibility,
  Attendance,
  CapacityState,
  CostKind,
  Gender,
  ReferralRoute,
  ServiceStatus,
} from './service.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';

/** A service as the read paths return it: one plain object a row, nothing hydrated. */
export interface ServiceRow extends ListingRow {
  organisationId: string;
  name: LocalisedText;
  summary: LocalisedText | null;
  description: LocalisedText | null;
  status: ServiceStatus;
  /** As it is kept: what it is today follows from `assuredUntil` too, by standingOn. */
  standing: Standing;
  /** `YYYY-MM-DD` */
  assuredUntil: string | null;
  needs: string[];
  activityKinds: string[];
  populations: string[];
  minimumAge: number | null;
  maximumAge: number | null;
  gender: Gender;
  conditions: LocalisedText | null;
  exclusions: LocalisedText | null;
  referralRoutes: ReferralRoute[];
  referralNote: LocalisedText | null;
  costKind: CostKind | null;
  costPence: number | null;
  costNote: LocalisedText | null;
  attendance: Attendance[];
  languages: string[];
  accessibility: Accessibility[];
  capacityState: CapacityState;
  waitingWeeks: number | null;
  capacityAsOf: string | null;
  /** For how many people it has room at a time. */
  capacityPlaces: number | null;
  catchment: string[];
  sessions: Session[];
  sessionExceptions: SessionException[];
  sessionsInWords: LocalisedText | null;
  /** There where they were loaded along with it. */
  organisationName?: LocalisedText;
  places?: LocationRow[];
}

/** The columns of a ServiceRow, for `select … from service s`. */
export const SERVICE_COLUMNS = `${listingColumns('s')}, s.organisation_id as "organisationId", s.name, s.summary,
  s.description, s.status, s.standing, s.assured_until as "assuredUntil", s.needs, s.activity_kinds as "activityKinds", s.populations,
  s.minimum_age as "minimumAge", s.maximum_age as "maximumAge", s.gender, s.conditions, s.exclusions,
  s.referral_routes as "referralRoutes", s.referral_note as "referralNote", s.cost_kind as "costKind",
  s.cost_pence as "costPence", s.cost_note as "costNote", s.attendance, s.languages, s.accessibility,
  s.capacity_state as "capacityState", s.waiting_weeks as "waitingWeeks", s.capacity_as_of as "capacityAsOf", s.capacity_places as "capacityPlaces", s.catchment,
  s.sessions, s.session_exceptions as "sessionExceptions", s.sessions_in_words as "sessionsInWords"`;

const HIDDEN = HIDDEN_STANDINGS.map((standing) => `'${standing}'`).join(', ');

const PUBLISHED = `s.published_at is not null and s.archived_at is null and o.published_at is not null and o.archived_at is null`;

/**
 * What the public may see, for `from service s join organisation o on o.id = s.organisation_id`. The one place that
 * says it: lists, single reads and search all use this text, or one of the two below.
 */
export const SERVICE_IS_PUBLIC = `${PUBLISHED} and s.standing not in (${HIDDEN}) and o.suspended_at is null`;

/** What staff may see: also what does not meet the standard, so that they know why it is not to be found any more. */
export const SERVICE_IS_SEEN_BY_STAFF = `${PUBLISHED} and s.standing <> 'SUSPENDED' and o.suspended_at is null`;

/** What a sight takes in; `sightValues` are the parameters $2 to $4. */
export const SERVICE_IS_SEEN = `($2 or s.organisation_id = any($3::uuid[])
  or (${PUBLISHED} and s.standing <> all($4::text[]) and (o.suspended_at is null or 'SUSPENDED' <> all($4::text[]))))`;

/** The services of these ids that may be seen; or that this sight takes in. */
export function servicesByIds(reads: Reads, ids: readonly string[], sight: Sight): Promise<ServiceRow[]> {
  return reads.all(
    'services-by-ids',
    `select ${SERVICE_COLUMNS} from service s join organisation o on o.id = s.organisation_id
     where s.id = any($1::uuid[]) and ${SERVICE_IS_SEEN}`,
    [ids, ...sightValues(sight)],
  );
}

export interface ServicesAfter {
  after: string | null;
  limit: number;
  sight: Sight;
  /** What to load of each, and a name for it. */
  selection: { name: string; columns: string };
}

/** A page of all services, in the order of their ids. */
export function servicesAfter(reads: Reads, { after, limit, sight, selection }: ServicesAfter): Promise<ServiceRow[]> {
  return reads.all(
    `services-after-${selection.name}`,
    `select ${selection.columns} from service s join organisation o on o.id = s.organisation_id
     where ($1::uuid is null or s.id > $1) and ${SERVICE_IS_SEEN} order by s.id limit $5`,
    [after, ...sightValues(sight), limit],
  );
}

/** The standings that an organisation's services have, each once. */
export interface StandingsRow {
  organisationId: string;
  /** As it is kept. */
  standing: Standing;
  /** The first day on which one of them runs out. */
  assuredUntil: string | null;
}

/** What is kept of the services of these organisations that the sight takes in, apart from those that have ended. */
export function standingsOfOrganisations(
  reads: Reads,
  organisationIds: readonly string[],
  sight: Sight,
): Promise<StandingsRow[]> {
  return reads.all(
    'standings-of-organisations',
    `select s.organisation_id as "organisationId", s.standing, min(s.assured_until) as "assuredUntil"
     from service s join organisation o on o.id = s.organisation_id
     where s.organisation_id = any($1::uuid[]) and s.status <> 'CLOSED' and s.archived_at is null and ${SERVICE_IS_SEEN}
     group by 1, 2`,
    [organisationIds, ...sightValues(sight)],
  );
}

/** Which page of which organisation's services is wanted. */
export interface ServicesWanted {
  organisationId: string;
  after: string | null;
  limit: number;
}

/** One page of services for each organisation asked for, in one statement. */
export async function servicesOfOrganisations(
  reads: Reads,
  wanted: readonly ServicesWanted[],
  sight: Sight,
): Promise<ServiceRow[][]> {
  const rows = await reads.all<ServiceRow & { asked: number }>(
    'services-of-organisations',
    `select w.asked::int, s.* from unnest($1::uuid[], $5::uuid[], $6::int[]) with ordinality w (organisation_id, after, size, asked)
     cross join lateral (
       select ${SERVICE_COLUMNS} from service s join organisation o on o.id = s.organisation_id
       where s.organisation_id = w.organisation_id and (w.after is null or s.id > w.after)
         and ${SERVICE_IS_SEEN}
       order by s.id limit w.size
     ) s order by w.asked, s.id`,
    [
      wanted.map((one) => one.organisationId),
      ...sightValues(sight),
      wanted.map((one) => one.after),
      wanted.map((one) => one.limit),
    ],
  );
  const pages = Map.groupBy(rows, (row) => row.asked);
  return wanted.map((_, index) => pages.get(index + 1) ?? []);
}

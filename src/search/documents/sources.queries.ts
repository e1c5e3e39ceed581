import type pg from 'pg';
import { ORGANISATION_IS_PUBLIC } from '../../features/organisation/organisation.queries.ts';
import type { ServiceStatus } from '../../features/service/service.codes.ts';
import { SERVICE_IS_PUBLIC, SERVICE_IS_SEEN_BY_STAFF } from '../../features/service/service.queries.ts';
import type { Standing } from '../../features/standing/standing.codes.ts';
import { standingOn } from '../../features/standing/standing.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';

/** A place as search may know it: a confidential one has only its area and that area's point. */
export interface PlaceSource {
  name: LocalisedText | null;
  town: string | null;
  latitude: number | null;
  longitude: number | null;
  localAuthority: string | null;
  accessibility: string[];
}

/** How safe a service is, and whether it runs. */
export interface AssuranceSource {
  /** As it was kept when it was read, and then as it is on the day. */
  standing: Standing;
  /** `YYYY-MM-DD` */
  assuredUntil: string | null;
  status: ServiceStatus;
}

/** What a listing is filtered by; an organisation has those of all its services. */
export interface TraitSource {
  needs: string[];
  activityKinds: string[];
  populations: string[];
  costKinds: string[];
  attendance: string[];
  languages: string[];
  accessibility: string[];
  /** Of a service its own; of an organisation those of all its services. */
  assurance: AssuranceSource[];
  genders: string[];
  referralRoutes: string[];
  catchment: string[];
  sessions: Session[];
  places: PlaceSource[];
}

export interface ServiceSource extends TraitSource {
  id: string;
  organisationId: string;
  name: LocalisedText;
  summary: LocalisedText | null;
  description: LocalisedText | null;
  sessionsInWords: LocalisedText | null;
  organisationName: LocalisedText;
  organisationOtherNames: string[];
  status: string;
  minimumAge: number | null;
  maximumAge: number | null;
  capacityState: string;
  waitingWeeks: number | null;
  sessionExceptions: SessionException[];
  verifiedOn: string | null;
}

export interface OrganisationSource {
  id: string;
  name: LocalisedText;
  otherNames: string[];
  identifiers: string[];
  description: LocalisedText | null;
  verifiedOn: string | null;
  places: PlaceSource[];
  services: Omit<TraitSource, 'places'>[];
}

/** Search says no to what has ended, besides what nobody may see. */
export const SERVICE_IS_FINDABLE = `${SERVICE_IS_PUBLIC} and s.status <> 'CLOSED'`;

/** Staff find what does not meet the standard too; a condition of every other search leaves it out. */
export const SERVICE_IS_FINDABLE_BY_STAFF = `${SERVICE_IS_SEEN_BY_STAFF} and s.status <> 'CLOSED'`;

const ASSURANCE = `jsonb_build_array(jsonb_build_object('standing', s.standing, 'assuredUntil', s.assured_until,
  'status', s.status))`;

const PLACE = `jsonb_build_object(
  'name', case when l.is_confidential then null else l.name end,
  'town', case when l.is_confidential then null else l.town end,
  'latitude', l.shown_latitude, 'longitude', l.shown_longitude,
  'localAuthority', l.local_authority,
  'accessibility', case when l.is_confidential then '[]' else to_jsonb(l.accessibility) end)`;

const SERVICES = `select s.id, s.organisation_id as "organisationId", s.name, s.summary, s.description,
  s.sessions_in_words as "sessionsInWords", o.name as "organisationName",
  o.alternative_names as "organisationOtherNames", s.status,
  s.needs, s.activity_kinds as "activityKinds", s.populations, array_remove(array[s.cost_kind], null) as "costKinds",
  s.attendance, s.languages, s.accessibility, ${ASSURANCE} as assurance, array[s.gender] as genders,
  s.referral_routes as "referralRoutes", s.catchment, s.sessions, s.session_exceptions as "sessionExceptions",
  s.minimum_age as "minimumAge", s.maximum_age as "maximumAge", s.capacity_state as "capacityState",
  s.waiting_weeks as "waitingWeeks", s.verified_on::text as "verifiedOn",
  coalesce((select jsonb_agg(${PLACE} order by l.id) from service_location sl join location l on l.id = sl.location_id
    where sl.service_id = s.id and l.archived_at is null), '[]') as places
  from service s join organisation o on o.id = s.organisation_id
  where s.id = any($1::uuid[]) and ${SERVICE_IS_FINDABLE_BY_STAFF}`;

/** The services of these ids that may be found, with all that their documents say. */
export async function loadServices(client: pg.ClientBase, ids: readonly string[]): Promise<ServiceSource[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<ServiceSource>({ name: 'search-services', text: SERVICES, values: [ids] });
  return rows.map(ofToday);
}

const TRAITS = `jsonb_build_object('needs', to_jsonb(s.needs), 'activityKinds', to_jsonb(s.activity_kinds),
  'populations', to_jsonb(s.populations), 'costKinds', to_jsonb(array_remove(array[s.cost_kind], null)),
  'attendance', to_jsonb(s.attendance), 'languages', to_jsonb(s.languages), 'accessibility', to_jsonb(s.accessibility),
  'assurance', ${ASSURANCE}, 'genders', jsonb_build_array(s.gender),
  'referralRoutes', to_jsonb(s.referral_routes), 'catchment', to_jsonb(s.catchment), 'sessions', s.sessions)`;

const ORGANISATIONS = `select o.id, o.name, o.alternative_names as "otherNames", o.identifiers, o.description,
  o.verified_on::text as "verifiedOn",
  coalesce((select jsonb_agg(${TRAITS} order by s.id) from service s
    where s.organisation_id = o.id and ${SERVICE_IS_FINDABLE}), '[]') as services,
  coalesce((select jsonb_agg(${PLACE} order by l.id) from location l where l.archived_at is null and l.id in (
    select own.id from location own where own.organisation_id = o.id
    union select sl.location_id from service s join service_location sl on sl.service_id = s.id
      where s.organisation_id = o.id and ${SERVICE_IS_FINDABLE})), '[]') as places
  from organisation o where o.id = any($1::uuid[]) and ${ORGANISATION_IS_PUBLIC}`;

/** The organisations of these ids that may be found, with what their services add. */
export async function loadOrganisations(client: pg.ClientBase, ids: readonly string[]): Promise<OrganisationSource[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<OrganisationSource>({
    name: 'search-organisations',
    text: ORGANISATIONS,
    values: [ids],
  });
  return rows.map((row) => ({ ...row, services: row.services.map(ofToday) }));
}

/** Documents hold the standing of their day. What lapses later, `assuredUntil` tells, until a job brings it up to date. */
function ofToday<Source extends Pick<TraitSource, 'assurance'>>(source: Source): Source {
  const today = londonDay(new Date());
  return { ...source, assurance: source.assurance.map((each) => ({ ...each, standing: standingOn(each, today) })) };
}

/** Words for codes: terms as `NEED/debt`, local authorities by their area code. */
export type Labels = ReadonlyMap<string, LocalisedText>;

export async function loadLabels(client: pg.ClientBase): Promise<Labels> {
  const { rows } = await client.query<{ key: string; label: LocalisedText }>({
    name: 'search-labels',
    text: `select taxonomy || '/' || code as key, label from taxonomy_term
      union all select code, jsonb_build_object('en', name) from place.area where kind = 'LOCAL_AUTHORITY'`,
  });
  return new Map(rows.map(({ key, label }) => [key, label]));
}

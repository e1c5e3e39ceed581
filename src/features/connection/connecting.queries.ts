import type { EntityManager } from '@mikro-orm/postgresql';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { EpisodeResponse, ReferralSource } from '../episode/episode.codes.ts';
import type { CapacityState, ServiceStatus } from '../service/service.codes.ts';
import type { KeptStanding } from '../standing/standing.rules.ts';
import type { AgeBand } from '../supported-person/supported-person.codes.ts';

/** Who is to be connected to what. */
export interface Wanted {
  personId: string;
  /** Null where it is not said. */
  episodeId: string | null;
  serviceId: string;
}

export interface PersonFacts {
  id: string;
  teamId: string;
  ageBand: AgeBand;
  populations: string[];
  localAuthority: string | null;
  icb: string | null;
  catchment: string[];
  lastActiveOn: string;
}

export interface EpisodeFacts {
  id: string;
  referredOn: string;
  referralSource: ReferralSource;
  needs: string[];
  populations: string[];
  response: EpisodeResponse | null;
  closedOn: string | null;
}

export interface ServiceFacts extends KeptStanding {
  id: string;
  version: number;
  name: LocalisedText;
  organisationId: string;
  organisationName: LocalisedText;
  status: ServiceStatus;
  isArchived: boolean;
  capacityState: CapacityState;
  waitingWeeks: number | null;
  minimumAge: number | null;
  maximumAge: number | null;
  catchment: string[];
  /** By which day its action plan is to be done. */
  planDueOn: string | null;
}

export interface AllowanceFacts {
  id: string;
  reason: string;
  allowedBy: string;
}

/** All that it takes to decide on one connection. */
export interface ConnectingFacts {
  person: PersonFacts | null;
  /** The one that was said, or all that are open; none where what was said is not this person's. */
  episodes: EpisodeFacts[];
  service: ServiceFacts | null;
  /** What a supervisor has let happen, and nobody has made use of. */
  allowance: AllowanceFacts | null;
  isConnectedAlready: boolean;
}

/**
 * What is known of these people and services, in the order in which they were asked for, in one statement. Until the end of
 * the transaction no service is withdrawn under our hands: whoever withdraws it waits, and then sees the new connection.
 */
export function connectingFacts(
  em: EntityManager,
  wanted: readonly Wanted[],
  { teams, today }: { teams: readonly string[]; today: string },
): Promise<ConnectingFacts[]> {
  const asked = JSON.stringify(wanted.map((each, number) => ({ number, ...each })));
  return em.execute<ConnectingFacts[]>(FACTS, [asked, JSON.stringify(teams), today]);
}

const IS_OPEN = `c.state not in ('DECLINED_BY_PERSON', 'ENDED')`;

const SERVICE = `
  select s.id, s.version, s.name, s.organisation_id as "organisationId", o.name as "organisationName", s.status,
    s.standing, s.assured_until as "assuredUntil", s.archived_at is not null or o.archived_at is not null as "isArchived",
    s.capacity_state as "capacityState", s.waiting_weeks as "waitingWeeks", s.minimum_age as "minimumAge",
    s.maximum_age as "maximumAge", s.catchment,
    (select max(i.due_on) from assurance a join plan_item i on i.review_id = a.in_force_id
      where a.service_id = s.id) as "planDueOn"
  from organisation o join service s on s.organisation_id = o.id
  where s.id in (select "serviceId" from asked) and s.published_at is not null and o.published_at is not null
  order by o.id, s.id for key share of o for share of s`;

const PERSON = `
  select p.id, p.team_id as "teamId", p.age_band as "ageBand", p.populations, p.local_authority as "localAuthority", p.icb,
    p.catchment, p.last_active_on as "lastActiveOn"
  from supported_person p
  where p.id in (select "personId" from asked) and p.team_id::text in (select value from teams)`;

const EPISODE = `
  select e.id, e.referred_on as "referredOn", e.referral_source as "referralSource", e.needs, e.populations, e.response,
    e.closed_on as "closedOn"
  from episode e where e.person_id = p.id and (e.id = w."episodeId"
    or (w."episodeId" is null and e.closed_on is null and e.response is distinct from 'DECLINED'))
  order by e.id desc`;

const ALLOWANCE = `
  select a.id, a.reason, a.allowed_by as "allowedBy" from connection_allowance a
  where a.person_id = p.id and a.service_id = s.id and a.used_at is null and a.until_day >= day.today
  order by a.id limit 1`;

/** With a limit it is looked up by its index for each, and never worked out for everybody at once. */
const ANOTHER = `select true from connection c where c.person_id = p.id and c.service_id = s.id and ${IS_OPEN} limit 1`;

const FACTS = `
  with asked as (
    select * from jsonb_to_recordset(?::jsonb) as a (number int, "personId" uuid, "episodeId" uuid, "serviceId" uuid)
  ), teams as (select value from jsonb_array_elements_text(?::jsonb)), day as (select ?::date as today),
  services as materialized (${SERVICE}), people as materialized (${PERSON})
  select to_jsonb(p) as person, to_jsonb(s) as service,
    coalesce((select jsonb_agg(e) from (${EPISODE}) e), '[]') as episodes,
    (select to_jsonb(a) from (${ALLOWANCE}) a) as allowance,
    coalesce((${ANOTHER}), false) as "isConnectedAlready"
  from asked w cross join day left join people p on p.id = w."personId" left join services s on s.id = w."serviceId"
  order by w.number`;

/** Makes use of a supervisor's word. False where somebody else has just done so. */
export async function useAllowance(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const used = await em.execute<object[]>(USE, [at, id]);
  return used.length > 0;
}

const USE = 'update connection_allowance set used_at = ? where id = ? and used_at is null returning id';

/** How long people are kept is counted from the last day on which anything was recorded of them. */
export async function noteActivity(em: EntityManager, people: readonly string[], today: string): Promise<void> {
  if (people.length > 0) await em.execute(NOTE, [today, JSON.stringify(people), today]);
}

const NOTE = `update supported_person set last_active_on = ?
  where id in (select value::uuid from jsonb_array_elements_text(?::jsonb)) and last_active_on < ?`;

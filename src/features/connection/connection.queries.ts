import type { Reads } from '../../database/reads.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type {
  ConnectionEventKind,
  ConnectionKind,
  ConnectionOutcome,
  ConnectionState,
  EventSource,
} from './connection.codes.ts';

/** A connection as the read paths return it. */
export interface ConnectionRow {
  id: string;
  version: number;
  personId: string;
  episodeId: string | null;
  teamId: string;
  heldById: string;
  serviceId: string | null;
  kind: ConnectionKind;
  state: ConnectionState;
  outcome: ConnectionOutcome | null;
  serviceName: string;
  organisationName: string;
  serviceVersion: number;
  standing: Standing;
  overrideReason: string | null;
  need: string | null;
  madeOn: string | null;
  sentOn: string | null;
  receivedOn: string | null;
  startedOn: string | null;
  sustainedOn: string | null;
  endedOn: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of a ConnectionRow, for `select … from connection c`. */
export const CONNECTION_COLUMNS = `c.id, c.version, c.person_id as "personId", c.episode_id as "episodeId",
  c.team_id as "teamId", c.held_by as "heldById", c.service_id as "serviceId", c.kind, c.state, c.outcome,
  c.service_name as "serviceName", c.organisation_name as "organisationName", c.service_version as "serviceVersion",
  c.standing, c.override_reason as "overrideReason", c.need, c.made_on::text as "madeOn", c.sent_on::text as "sentOn",
  c.received_on::text as "receivedOn", c.started_on::text as "startedOn", c.sustained_on::text as "sustainedOn",
  c.ended_on::text as "endedOn", c.created_at as "createdAt", c.updated_at as "updatedAt"`;

/** For `connection c`, as the partial indexes have it. */
export const CONNECTION_IS_OPEN = `c.state not in ('DECLINED_BY_PERSON', 'ENDED')`;

/** Whose connections somebody sees: all of some teams, and of others those that they hold. */
export interface ConnectionSight {
  whole: readonly string[];
  teams: readonly string[];
  self: string | null;
}

/** The connections of these ids that may be seen. */
export function connectionsByIds(
  reads: Reads,
  ids: readonly string[],
  { whole, teams, self }: ConnectionSight,
): Promise<ConnectionRow[]> {
  return reads.all(
    'connections-by-ids',
    `select ${CONNECTION_COLUMNS} from connection c where c.id = any($1::uuid[]) and ${IS_SEEN}`,
    [ids, whole, teams, self],
  );
}

const IS_SEEN = `(c.team_id::text = any($2::text[]) or (c.team_id::text = any($3::text[]) and c.held_by::text = $4))`;

/** Of each so many at most. */
export interface ConnectionsOf extends ConnectionSight {
  most: number;
}

/** The newest connections of each of these people that may be seen, the newest first. */
export function connectionsOfPeople(
  reads: Reads,
  personIds: readonly string[],
  { whole, teams, self, most }: ConnectionsOf,
): Promise<ConnectionRow[]> {
  return reads.all('connections-of-people', NEWEST_OF_PEOPLE, [personIds, whole, teams, self, most]);
}

/** The same of these episodes. */
export function connectionsOfEpisodes(
  reads: Reads,
  episodeIds: readonly string[],
  { whole, teams, self, most }: ConnectionsOf,
): Promise<ConnectionRow[]> {
  return reads.all('connections-of-episodes', NEWEST_OF_EPISODES, [episodeIds, whole, teams, self, most]);
}

const newestOf = (
  column: string,
) => `select ${CONNECTION_COLUMNS} from unnest($1::uuid[]) as asked (id) cross join lateral (
    select * from connection c where ${column} = asked.id and ${IS_SEEN} order by c.id desc limit $5) as c order by c.id desc`;
const NEWEST_OF_PEOPLE = newestOf('c.person_id');
const NEWEST_OF_EPISODES = newestOf('c.episode_id');

/** Which connections of a team are wanted. */
export interface ConnectionsWanted {
  teamId: string;
  before: string | null;
  limit: number;
  isOpen: boolean | null;
  state?: ConnectionState | null | undefined;
  heldBy?: string | null | undefined;
  serviceId?: string | null | undefined;
  personId?: string | null | undefined;
  episodeId?: string | null | undefined;
}

/** What narrows it, each with its value. Only what is asked for stands in the statement, so that it finds its index. */
const NARROWING = {
  state: 'c.state',
  heldBy: 'c.held_by',
  serviceId: 'c.service_id',
  personId: 'c.person_id',
  episodeId: 'c.episode_id',
} as const;

/** A page of the connections of a team, the newest first. */
export function connectionsBefore(reads: Reads, wanted: ConnectionsWanted): Promise<ConnectionRow[]> {
  const { teamId, before, limit, isOpen } = wanted;
  const asked = (['state', 'heldBy', 'serviceId', 'personId', 'episodeId'] as const).filter(
    (name) => wanted[name] != null,
  );
  const openness = isOpen === null ? 'all' : isOpen ? 'open' : 'over';
  const conditions = [OPENNESS[openness], ...asked.map((name, index) => `${NARROWING[name]} = $${index + 4}`)];
  return reads.all(['connections', openness, ...asked].join('-'), `${OF_TEAM} ${conditions.join(' and ')} ${NEWEST}`, [
    ...[teamId, before, limit],
    ...asked.map((name) => wanted[name]),
  ]);
}

const OPENNESS = { all: 'true', open: CONNECTION_IS_OPEN, over: `not (${CONNECTION_IS_OPEN})` } as const;

const OF_TEAM = `select ${CONNECTION_COLUMNS} from connection c
  where c.team_id = $1::uuid and ($2::uuid is null or c.id < $2) and`;

const NEWEST = 'order by c.id desc limit $3';

/** A step of a timeline, as the read paths return it. */
export interface ConnectionEventRow {
  id: string;
  connectionId: string;
  kind: ConnectionEventKind;
  state: ConnectionState;
  on: string;
  outcome: ConnectionOutcome | null;
  byRole: EventSource;
  recordedById: string | null;
  recordedAt: Date;
  reason: string | null;
  note: string | null;
}

/** All steps of these connections, in the order in which they were recorded. */
export function eventsOfConnections(reads: Reads, ids: readonly string[]): Promise<ConnectionEventRow[]> {
  return reads.all(
    'events-of-connections',
    `select e.id, e.connection_id as "connectionId", e.kind, e.state, e."on"::text as "on", e.outcome, e.by_role as "byRole",
       e.recorded_by as "recordedById", e.recorded_at as "recordedAt", e.reason, e.note
     from connection_event e where e.connection_id = any($1::uuid[]) order by e.recorded_at, e.id`,
    [ids],
  );
}

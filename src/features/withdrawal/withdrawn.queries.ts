import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import { CONNECTION_COLUMNS, CONNECTION_IS_OPEN, type ConnectionRow } from '../connection/connection.queries.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { AcknowledgingPart } from './withdrawal.codes.ts';

/** An open connection to a service to which nobody may be connected any more. */
export interface WithdrawnRow extends ConnectionRow {
  /** Since when, and how the service stands now. */
  since: Date;
  standingNow: Standing;
  seenByWorkerAt: Date | null;
  seenBySupervisorAt: Date | null;
}

export interface WithdrawnWanted {
  teamId: string;
  before: string | null;
  limit: number;
  /** Whether all of these parts have taken note of it. */
  isAcknowledged: boolean;
  parts: readonly AcknowledgingPart[];
  /** Only what this person made, or has in their caseload; null for all of the team. */
  self: string | null;
}

/**
 * It follows from how the service and its organisation stand at this moment, whatever made them stand so. What was noted of an
 * earlier withdrawal does not count for this one.
 */
const WITHDRAWN = `from connection c join service s on s.id = c.service_id join organisation o on o.id = s.organisation_id
  left join withdrawal w on w.service_id = s.id and w.until is null
  left join acknowledgement worker on worker.connection_id = c.id and worker.withdrawal_id = w.id and worker.part = 'WORKER'
  left join acknowledgement chief on chief.connection_id = c.id and chief.withdrawal_id = w.id and chief.part = 'SUPERVISOR'
  where ${CONNECTION_IS_OPEN} and (s.standing in ('SUSPENDED', 'NOT_MET') or o.suspended_at is not null)`;

/** A page of them, the newest connection first. */
export function withdrawnBefore(
  reads: Reads,
  { teamId, before, limit, isAcknowledged, parts, self }: WithdrawnWanted,
): Promise<WithdrawnRow[]> {
  return reads.all(
    'withdrawn-connections',
    `select ${CONNECTION_COLUMNS}, coalesce(w.since, s.updated_at) as since,
       case when s.standing in ('SUSPENDED', 'NOT_MET') then s.standing else 'SUSPENDED' end as "standingNow",
       worker.acknowledged_at as "seenByWorkerAt", chief.acknowledged_at as "seenBySupervisorAt"
     ${WITHDRAWN} and c.team_id = $1::uuid and ($2::uuid is null or c.id < $2)
       and ((worker.id is not null or 'WORKER' <> all($4::text[]))
         and (chief.id is not null or 'SUPERVISOR' <> all($4::text[]))) = $5
       and ($6::uuid is null or c.held_by = $6
         or exists (select from episode e where e.id = c.episode_id and e.held_by_id = $6))
     order by c.id desc limit $3`,
    [teamId, before, limit, parts, isAcknowledged, self],
  );
}

/** Notes that these connections were seen to lead to something withdrawn; what is not withdrawn needs no note. */
export async function acknowledge(
  em: EntityManager,
  connectionIds: readonly string[],
  { parts, by, at }: { parts: readonly AcknowledgingPart[]; by: string; at: Date },
): Promise<void> {
  await em.execute(ACKNOWLEDGE, [by, at, JSON.stringify(connectionIds), JSON.stringify(parts)]);
}

const ACKNOWLEDGE = `insert into acknowledgement (withdrawal_id, connection_id, team_id, part, acknowledged_by, acknowledged_at)
  select w.id, c.id, c.team_id, part.value, ?, ?
  from connection c join withdrawal w on w.service_id = c.service_id and w.until is null
  cross join jsonb_array_elements_text(?::jsonb) as asked cross join jsonb_array_elements_text(?::jsonb) as part
  where c.id = asked.value::uuid and ${CONNECTION_IS_OPEN} on conflict do nothing`;

/** Somebody to whom open connections are listed, with how many. */
export interface Affected {
  id: string;
  name: string;
  email: string;
  connections: number;
  part: AcknowledgingPart;
}

/** Who follows up open connections to these services, and who supervises their teams; each once, as a supervisor first. */
export async function affectedBy(em: EntityManager, serviceIds: readonly string[]): Promise<Affected[]> {
  const asked = JSON.stringify(serviceIds);
  return em.execute<Affected[]>(AFFECTED, [asked]);
}

const AFFECTED = `
  with open as materialized (
    select c.id, c.team_id::text as team_id, c.held_by, e.held_by_id from connection c left join episode e on e.id = c.episode_id
    where c.service_id in (select value::uuid from jsonb_array_elements_text(?::jsonb)) and ${CONNECTION_IS_OPEN}
  ), affected as (
    select r.person_id, 'SUPERVISOR' as part, count(distinct o.id)::int as connections from open o
    join role_assignment r on r.scope = o.team_id and r.role = 'SUPERVISOR' and r.removed_at is null group by 1
    union all
    select r.person_id, 'WORKER', count(distinct o.id)::int from open o
    join role_assignment r on r.scope = o.team_id and r.person_id in (o.held_by, o.held_by_id)
      and r.role <> 'SUPERVISOR' and r.removed_at is null group by 1
  ) select distinct on (p.id) p.id, p.name, p.email, a.connections, a.part
  from affected a join person p on p.id = a.person_id where p.suspended_at is null order by p.id, a.part`;

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { Sight } from '../listing/listing.policy.ts';

/** A suspension as the read paths return it. */
export interface SuspensionRow {
  id: string;
  organisationId: string;
  serviceId: string | null;
  reason: string;
  suspendedAt: Date;
  liftedAt: Date | null;
  liftReason: string | null;
}

const COLUMNS = `u.id, u.organisation_id as "organisationId", u.service_id as "serviceId", u.reason,
  u.suspended_at as "suspendedAt", u.lifted_at as "liftedAt", u.lift_reason as "liftReason"`;

/** Who may be told: whoever sees the listing whatever its state, and staff where it would be public but for this. */
const MAY_BE_TOLD = `($2 or o.id = any($3::uuid[]) or ($4 and o.published_at is not null and o.archived_at is null
  and (s.id is null or s.published_at is not null and s.archived_at is null)))`;

/** Why each of these organisations and services is suspended; where its organisation is too, that comes first. */
export function openSuspensionsOf(
  reads: Reads,
  listingIds: readonly string[],
  { sight, isStaff }: { sight: Sight; isStaff: boolean },
): Promise<(SuspensionRow & { listingId: string })[]> {
  return reads.all(
    'open-suspensions-of',
    `select distinct on (x.id) x.id as "listingId", ${COLUMNS} from unnest($1::uuid[]) as x (id)
     left join service s on s.id = x.id join organisation o on o.id = coalesce(s.organisation_id, x.id)
     join suspension u on u.organisation_id = o.id and u.lifted_at is null
       and (u.service_id is null or u.service_id = s.id)
     where ${MAY_BE_TOLD} order by x.id, u.service_id nulls first`,
    [listingIds, sight.all, sight.organisations, isStaff],
  );
}

/** A page of suspensions, the newest first. */
export function suspensionsBefore(
  reads: Reads,
  { before, limit, isOpen }: { before: string | null; limit: number; isOpen: boolean },
): Promise<SuspensionRow[]> {
  return reads.all(
    'suspensions-before',
    `select ${COLUMNS} from suspension u
     where ($1::uuid is null or u.id < $1) and (u.lifted_at is null) = $3 order by u.id desc limit $2`,
    [before, limit, isOpen],
  );
}

/** The councils in which what is suspended happens, or for which it is. */
export async function areasOfSuspensions(reads: Reads, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reads.all<{ id: string; names: string[] }>(
    'areas-of-suspensions',
    `select u.id, array_agg(distinct a.name order by a.name) as names from suspension u
     join service s on s.organisation_id = u.organisation_id and (u.service_id is null or s.id = u.service_id)
     left join service_location sl on sl.service_id = s.id left join location l on l.id = sl.location_id
     join place.area a on a.kind = 'LOCAL_AUTHORITY' and (a.code = l.local_authority or a.code = any(s.catchment))
     where u.id = any($1::uuid[]) group by u.id`,
    [ids],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}

/** Somebody who is told of a suspension. */
export interface Told {
  id: string;
  name: string;
  email: string;
}

/** Who edits for an organisation. */
export function editorsOf(em: EntityManager, organisationId: string): Promise<Told[]> {
  return em.execute<Told[]>(`${WHO_HOLDS} and r.role = 'LISTING_EDITOR' and r.scope = ? order by p.id`, [
    organisationId,
  ]);
}

/** Who assures one of these areas; everybody who does, where none is named. */
export function assurersOf(em: EntityManager, areas: readonly string[]): Promise<Told[]> {
  return em.execute<Told[]>(
    `${WHO_HOLDS} and r.role = 'ASSURER' and (? or r.scope in (select jsonb_array_elements_text(?::jsonb))) order by p.id`,
    [areas.length === 0, JSON.stringify(areas)],
  );
}

const WHO_HOLDS = `select distinct p.id, p.name, p.email from role_assignment r join person p on p.id = r.person_id
  where r.removed_at is null and p.suspended_at is null`;

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { Role } from '../../shared/role.ts';

/** A role that somebody holds, as the read paths return it. */
export interface RoleRow {
  id: string;
  personId: string;
  role: Role;
  scope: string | null;
  since: Date;
}

const COLUMNS = 'r.id, r.person_id as "personId", r.role, r.scope, r.assigned_at as since';

/** The roles that these people hold, as far as the viewer knows them, the longest held first. */
export function rolesOfPeople(reads: Reads, people: readonly string[], reach: ViewerReach): Promise<RoleRow[]> {
  return reads.all<RoleRow>(
    'roles-of-people',
    `select ${COLUMNS} from role_assignment r
     where r.person_id = any($1::uuid[]) and r.removed_at is null
       and ($2 or r.person_id = $3::uuid or r.scope = any($4::text[]))
     order by r.assigned_at, r.id`,
    [people, reach.all, reach.self, reach.scopes],
  );
}

/** Who holds a role in these teams, the longest there first. For whoever may see the teams. */
export function rolesInTeams(reads: Reads, teams: readonly string[]): Promise<RoleRow[]> {
  return reads.all<RoleRow>(
    'roles-in-teams',
    `select ${COLUMNS} from role_assignment r
     where r.scope = any($1::text[]) and r.removed_at is null order by r.assigned_at, r.id`,
    [teams],
  );
}

/** Any number will do, as long as nobody else asks for a lock by it. */
const ADMINISTRATORS = 4_711_002;

/** Until the end of the transaction, nobody else takes an administrator away. */
export async function holdAdministrators(em: EntityManager): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [ADMINISTRATORS]);
}

/** Whether this person is an administrator, and nobody else who can sign in is. */
export async function isLastAdministrator(em: EntityManager, person: string): Promise<boolean> {
  const rows = await em.execute<{ isThis: boolean }[]>(
    `select p.id = ? as "isThis" from role_assignment r join person p on p.id = r.person_id
     where r.role = 'ADMINISTRATOR' and r.removed_at is null and p.suspended_at is null limit 2`,
    [person],
  );
  return rows.length === 1 && rows[0]?.isThis === true;
}

/**
 * Whether one of these organisations has a place in one of these areas. Of a place only the council is certain, so an area
 * counts when it is that council, holds it, or lies in it.
 */
export async function hasPlaceIn(em: EntityManager, organisations: string[], areas: string[]): Promise<boolean> {
  if (organisations.length === 0 || areas.length === 0) return false;
  const rows = await em.execute<unknown[]>(
    `select 1 from location l left join place.area a on a.code = l.local_authority
     where l.organisation_id in (${marks(organisations)}) and l.archived_at is null
       and exists (select from unnest(array[${marks(areas)}]) as wanted (code)
         where wanted.code in (l.local_authority, 'K02000001') or wanted.code = any (a.parents)
           or exists (select from place.area w where w.code = wanted.code and l.local_authority = any (w.parents)))
     limit 1`,
    [...organisations, ...areas],
  );
  return rows.length > 0;
}

/** Somebody to write to. */
export interface Holder {
  id: string;
  name: string;
  email: string;
}

/** Who holds a role in one of these scopes and can sign in, whoever asks; anywhere where no scopes are said. */
export async function holdersOf(em: EntityManager, role: Role, scopes: readonly string[] | null): Promise<Holder[]> {
  const listed = scopes && JSON.stringify(scopes);
  return em.execute<Holder[]>(
    `select distinct p.id, p.name, p.email from role_assignment r join person p on p.id = r.person_id
     where r.role = ? and r.removed_at is null and p.suspended_at is null
       and (?::jsonb is null or r.scope in (select jsonb_array_elements_text(?::jsonb))) order by p.id`,
    [role, listed, listed],
  );
}

/** Whether an area of this code is known. */
export async function isArea(em: EntityManager, code: string): Promise<boolean> {
  return (await em.execute<unknown[]>('select 1 from place.area where code = ?', [code])).length > 0;
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { Role } from '../../shared/role.ts';

/** A person as the read paths return them. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  suspendedAt: Date | null;
  createdAt: Date;
}

export interface PeopleWanted {
  /** Scopes in each of which they hold the role, or any. */
  scopes: readonly string[];
  role: Role | null;
  /** Name and id of the last one seen. */
  after: readonly [name: string, id: string] | null;
  limit: number;
  reach: ViewerReach;
}

const COLUMNS = 'p.id, p.name, p.email, p.suspended_at as "suspendedAt", p.created_at as "createdAt"';

/** What of `role_assignment r` a reach takes in: $1 everything, $2 one's own, $3 what is held in these scopes. */
const IN_REACH = 'r.removed_at is null and ($1 or r.person_id = $2::uuid or r.scope = any($3::text[]))';

const BY_IDS = `
  select ${COLUMNS} from person p
  where p.id = any($4::uuid[]) and ($1 or p.id = $2::uuid
    or exists (select from role_assignment r where r.person_id = p.id and ${IN_REACH}))`;

const PEOPLE = `
  select ${COLUMNS} from person p
  where ($1 or p.id = $2::uuid or exists (select from role_assignment r where r.person_id = p.id and ${IN_REACH}))
    and not exists (
      select from unnest($4::text[]) as wanted (scope)
      where not exists (select from role_assignment r where r.person_id = p.id and ${IN_REACH}
        and (wanted.scope is null or r.scope = wanted.scope) and ($5::text is null or r.role = $5)))
    and ($6::text is null or (lower(p.name), p.id) > (lower($6), $7::uuid))
  order by lower(p.name), p.id
  limit $8`;

export function peopleByIds(reads: Reads, ids: readonly string[], reach: ViewerReach): Promise<PersonRow[]> {
  return reads.all<PersonRow>('people-by-ids', BY_IDS, [...parameters(reach), ids]);
}

/** A page of people by name. Only roles within reach count, so that no filter tells of others. */
export function peopleAfter(reads: Reads, wanted: PeopleWanted): Promise<PersonRow[]> {
  const { scopes, role, after, limit, reach } = wanted;
  const anywhere = scopes.length === 0 && role !== null;
  const [name = null, id = null] = after ?? [];
  return reads.all<PersonRow>('people', PEOPLE, [
    ...parameters(reach),
    anywhere ? [null] : scopes,
    role,
    name,
    id,
    limit,
  ]);
}

function parameters({ all, scopes, self }: ViewerReach): unknown[] {
  return [all, self, scopes];
}

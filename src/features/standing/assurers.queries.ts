import type { EntityManager } from '@mikro-orm/postgresql';

/** Whom to write to. */
export interface AssurerToTell {
  id: string;
  name: string;
  email: string;
}

/** Those of these people who assure at this moment. */
export function assurersByIds(em: EntityManager, ids: readonly string[]): Promise<AssurerToTell[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return em.getConnection().execute<AssurerToTell[]>(
    `select p.id, p.name, p.email from person p where p.suspended_at is null
       and p.id in (select value::uuid from jsonb_array_elements_text(?::jsonb))
       and exists (select from role_assignment r where r.person_id = p.id and r.role = 'ASSURER' and r.removed_at is null)`,
    [JSON.stringify(ids)],
    'all',
  );
}

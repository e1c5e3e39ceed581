import type { EntityManager } from '@mikro-orm/postgresql';

/** Lets the connections of somebody that were made since a day, or are only planned, say of the person what is right. */
export async function correctConnections(
  em: EntityManager,
  { personId, since, at }: { personId: string; since: string; at: Date },
): Promise<void> {
  await em.execute(CORRECT, [at, personId, since]);
}

const CORRECT = `update connection c set populations = p.populations, local_authority = p.local_authority, icb = p.icb,
    version = c.version + 1, updated_at = ?
  from supported_person p
  where p.id = c.person_id and p.id = ? and (c.made_on is null or c.made_on >= ?)
    and (c.populations, c.local_authority, c.icb) is distinct from (p.populations, p.local_authority, p.icb)`;

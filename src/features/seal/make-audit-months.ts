import type { EntityManager } from '@mikro-orm/postgresql';

/** How many months are made ahead. Each start makes more, and so does the job of each day. */
const AHEAD = 3;

/** Makes the partitions of the audit log for this month and the next ones, where they are not there yet. */
export async function makeAuditMonths(em: EntityManager): Promise<void> {
  await em.getConnection().execute('select audit.make_months(?)', [AHEAD]);
}

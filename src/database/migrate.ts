import type { Orm } from './orm.ts';

/** Brings the tables up to date, all or nothing, however long it takes. */
export async function migrate(orm: Orm): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute('set local statement_timeout = 0');
    await orm.migrator.up({ transaction: em.getTransactionContext<object>() });
  });
}

import type pg from 'pg';
import { migrate } from '../database/migrate.ts';
import type { Orm } from '../database/orm.ts';
import { prepareQueue } from './prepare-queue.ts';

/** Brings all tables up to date. Those of the queue come first, because triggers put work into it. */
export async function prepareTables(orm: Orm, database: pg.PoolConfig): Promise<void> {
  await prepareQueue(database);
  await migrate(orm);
}

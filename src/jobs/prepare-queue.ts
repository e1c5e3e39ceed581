import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { openPool } from '../database/open-pool.ts';

/** Makes the tables of the queue, or brings them up to date. */
export async function prepareQueue(database: pg.PoolConfig): Promise<void> {
  const pool = openPool({ ...database, max: 2 });
  try {
    await runMigrations({ pgPool: pool, logger: silent });
  } finally {
    await pool.end();
  }
}

const silent = new Logger(() => () => undefined);

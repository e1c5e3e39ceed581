import pg from 'pg';
import { PlainFailure } from '../../../shared/plain-failure.ts';

/** Said where an import waits for another one: nothing is wrong with what was to be imported. */
export class Busy extends PlainFailure {}

/** Two imports at once could both add the same organisation; the lock goes with the connection. */
export async function alone<Result>(database: pg.PoolConfig, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client(database);
  // The rows notice that the database is gone, and say so; the lock goes with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock(hashtext('linkwell import')) as locked`,
    );
    if (!rows[0]?.locked) throw new Busy('Another import is running. Wait until it has finished.');
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

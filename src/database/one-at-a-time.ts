import pg from 'pg';

/** Any number will do, as long as nobody else asks for a lock by it. */
const LOCK = 4_711_001;

/** Does something to the database while every other program that wants to do the same waits: preparing it, say. */
export async function oneAtATime<Result>(connection: pg.PoolConfig, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work();
  } finally {
    // The lock ends with the session.
    await client.end();
  }
}

import pg from 'pg';

/**
 * A pool that outlives its server. A connection that is lost while it works tells the query, and then tells itself once
 * more as an event; an event of that name that nobody hears would end the program.
 */
export function openPool(connection: pg.PoolConfig, onError: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool(connection);
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', onError);
  return pool;
}

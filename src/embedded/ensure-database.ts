import pg from 'pg';

const DUPLICATE_DATABASE = '42P04';

/** Makes a database on the server unless it is there, and says how to reach it. */
export async function ensureDatabase(server: pg.PoolConfig, name: string): Promise<pg.PoolConfig> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
  } finally {
    await client.end();
  }
  return { ...server, database: name };
}

import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import type { Directory } from '../../src/directory.ts';
import { newId } from '../../src/shared/uuid.ts';

type Row = Record<string, unknown>;

/** Puts listings straight into the tables, as an import in bulk would: search must notice those too. */
export interface Listings {
  readonly pool: pg.Pool;
  organisation(row?: Row): Promise<string>;
  location(row?: Row): Promise<string>;
  /** A service of a new organisation unless one is named; `locations` are ids. */
  service(row?: Row, locations?: string[]): Promise<string>;
  set(table: 'organisation' | 'service' | 'location', id: string, row: Row): Promise<void>;
}

export function listings(directoryOf: () => Directory): Listings {
  let pool: pg.Pool;
  beforeAll(() => {
    const { driverOptions, dbName } = directoryOf().orm.config.getAll();
    pool = new pg.Pool({ ...(driverOptions as pg.PoolConfig), database: dbName, max: 2 });
    pool.on('error', () => undefined);
  });
  afterAll(() => pool.end());

  const at = '2026-01-05T09:00:00Z';
  const times = { created_at: at, updated_at: at, published_at: at };
  const insert = async (table: string, row: Row): Promise<string> => {
    const entry = { id: newId(), ...times, ...row };
    await insertTogether(pool, [[table, [entry]]]);
    return entry.id;
  };
  const organisation = (row: Row = {}) => insert('organisation', { name: { en: 'A body' }, kind: 'CHARITY', ...row });
  return {
    get pool() {
      return pool;
    },
    organisation,
    async location(row = {}) {
      const organisationId = row.organisation_id ?? (await organisation());
      const shown = { shown_latitude: row.latitude, shown_longitude: row.longitude };
      return insert('location', { name: { en: 'A hall' }, organisation_id: organisationId, ...shown, ...row });
    },
    async service(row = {}, locations = []) {
      const organisationId = row.organisation_id ?? (await organisation());
      const entry = { id: newId(), ...times, name: { en: 'A group' }, organisation_id: organisationId, ...row };
      await insertTogether(pool, [
        ['service', [entry]],
        ['service_location', locations.map((location) => ({ service_id: entry.id, location_id: location }))],
      ]);
      return entry.id;
    },
    async set(table, id, row) {
      const columns = Object.keys(row);
      const sets = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
      await pool.query(`update ${table} set ${sets} where id = $1`, [
        id,
        ...columns.map((column) => cell(row[column])),
      ]);
    },
  };
}

/** Rows of several tables in one transaction: in between, search would find services that have no place yet. */
export async function insertTogether(pool: pg.Pool, tables: readonly (readonly [string, Row[]])[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [table, rows] of tables) await insertRows(client, table, rows);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** Many rows of the same columns in one statement. */
async function insertRows(client: pg.PoolClient, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function cell(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value;
}

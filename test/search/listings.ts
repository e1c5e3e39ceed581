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
    await insertRows(pool, table, [entry]);
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
      const id = await insert('service', { name: { en: 'A group' }, organisation_id: organisationId, ...row });
      for (const location of locations)
        await pool.query('insert into service_location (service_id, location_id) values ($1, $2)', [id, location]);
      return id;
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

/** Many rows of the same columns in one statement. */
export async function insertRows(pool: pg.Pool, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  await pool.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function cell(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value;
}

import { afterAll, beforeAll } from '@jest/globals';
import type pg from 'pg';
import { openPool } from '../../../src/database/open-pool.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

export const TERM = `insert into taxonomy_term (taxonomy, code, label, position) values ('NEED', $1, '{"en": "x"}', 1)`;

/** An audit log of its own for this test file. */
export function aLogToSeal() {
  let database: TestDatabase;

  let pool: pg.Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ ...database.connection, max: 12 });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function addTerms(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) await pool.query(TERM, [`term-${Math.random()}`]);
  }

  return {
    addTerms,
    get database() {
      return database;
    },
    get pool() {
      return pool;
    },
  };
}

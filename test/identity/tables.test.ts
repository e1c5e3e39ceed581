import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import type pg from 'pg';
import { openPool } from '../../src/database/open-pool.ts';
import { libraryOptions } from '../../src/identity/library.ts';
import { createLog } from '../../src/log.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = openPool({ ...database.connection, max: 2, options: '-c search_path=auth,public' });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('the tables of signing in', () => {
  it('are as the library wants them, after our own migrations', async () => {
    const nothing = () => Promise.resolve();
    const options = libraryOptions({
      pool,
      config: {
        publicUrl: 'http://127.0.0.1',
        secret: 's'.repeat(40),
        editorsNeedSecondFactor: false,
        idleMinutes: 1,
        sessionHours: 1,
        invitationDays: 7,
        providers: [],
      },
      trustedOrigins: [],
      gates: {
        attempts: null as never,
        recordFailure: nothing,
        sessionOf: () => Promise.resolve(null),
        strengthen: nothing,
        weaken: nothing,
      },
      letters: { reset: nothing, wasReset: nothing },
      log: createLog('silent'),
    });

    const { toBeCreated, toBeAdded } = await getMigrations(options);

    // `person` is in the schema public, where the library does not look for what is missing.
    expect(toBeCreated.map(({ table }) => table)).toEqual(['person']);
    expect(toBeAdded).toEqual([]);
    const wanted = Object.keys(toBeCreated[0]?.fields ?? {});
    const { rows } = await pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'person'",
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
  });
});

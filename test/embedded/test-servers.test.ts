import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { TestDatabase } from '../support/database.ts';
import { testDatabase } from '../support/database.ts';
import { testMeilisearch } from '../support/meilisearch.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client(database.connection);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('the servers of a test run', () => {
  it('give each file a migrated database of its own', async () => {
    const { rows } = await client.query(`select to_regclass('organisation') is not null as "isMigrated"`);

    expect(rows).toEqual([{ isMigrated: true }]);
  });

  it('include the real search engine', async () => {
    const { url, masterKey } = testMeilisearch();

    const answer = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${masterKey}` } });

    expect(await answer.json()).toMatchObject({ pkgVersion: '1.21.0' });
  });
});

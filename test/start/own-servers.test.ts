/** @seconds 20 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import type { TestDatabase } from '../support/database.ts';
import { testDatabase } from '../support/database.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { addressOf, build, dataFolder, run, statusOf } from './program.ts';

const NOWHERE = 'postgres://linkwell:hunter2@127.0.0.1:9/linkwell';

let database: TestDatabase;
let databaseUrl: string;

beforeAll(async () => {
  build();
  database = await testDatabase();
  const { host, port, user, database: name } = database.connection;
  databaseUrl = `postgres:///${name}?host=${host}&port=${port}&user=${user as string}`;
});

afterAll(() => database.drop());

describe('npm start with servers of your own', () => {
  it('uses them and starts none', async () => {
    const folder = dataFolder();
    const { url, masterKey } = testMeilisearch();
    const program = run('main.js', {
      LINKWELL_DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      MEILI_URL: url,
      MEILI_MASTER_KEY: masterKey,
    });

    expect(await statusOf(`${await addressOf(program)}/readyz`)).toBe(200);
    program.signal('SIGINT');
    expect(await program.ended()).toBe(0);
    expect(fs.readdirSync(folder)).toEqual(['auth-secret', 'reference-key']);
  });

  it('makes no secret in production', async () => {
    const folder = dataFolder();
    const program = run('main.js', {
      NODE_ENV: 'production',
      LINKWELL_PUBLIC_URL: 'https://directory.example.org',
      LINKWELL_AUTH_SECRET: 'thirty-two-characters-and-more-of-it',
      LINKWELL_DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      LINKWELL_SEARCH: 'postgresql',
    });

    await addressOf(program);
    program.signal('SIGTERM');
    await program.ended();

    expect(program.said()).not.toMatch(/sign-in/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.each([
    [
      'a database that cannot be reached',
      { DATABASE_URL: NOWHERE },
      /cannot be reached at 127.0.0.1:9 \(ECONNREFUSED\)/,
    ],
    ['an address that is none', { DATABASE_URL: 'db.example.org' }, /DATABASE_URL must be an address/],
    ['a search engine that cannot be reached', { MEILI_URL: 'http://127.0.0.1:9' }, /Meilisearch cannot be reached/],
    ['a port that is none', { PORT: '99999' }, /PORT must be a whole number/],
    ['a data folder that is a file', { LINKWELL_DATA_DIR: '/dev/null' }, /data folder \/dev\/null cannot be written/],
  ])('refuses %s in one sentence', async (_, environment: Record<string, string>, sentence) => {
    const program = run('main.js', { LINKWELL_DATA_DIR: dataFolder(), ...environment });

    expect(await program.ended()).toBe(1);
    expect(lastLine(program.said())).toMatch(sentence);
    expect(program.said()).not.toMatch(/hunter2|\n {4}at /);
  });

  it('reads the file .env for what the environment does not say', async () => {
    const folder = dataFolder();
    fs.writeFileSync(`${folder}/.env`, 'PORT=http\nLOG_LEVEL=loud\n');
    const program = run('main.js', { LINKWELL_DATA_DIR: folder, PORT: '0' }, [], folder);

    expect(await program.ended()).toBe(1);
    expect(program.said()).toMatch(/^LOG_LEVEL must be [^\n]*, not "loud"\.\n$/);
  });

  it('refuses a database that is not there', async () => {
    const missing = databaseUrl.replace(database.connection.database, 'no_such_database');
    const program = run('main.js', { LINKWELL_DATA_DIR: dataFolder(), DATABASE_URL: missing });

    expect(await program.ended()).toBe(1);
    expect(lastLine(program.said())).toMatch(/has no such database. Create it, or correct DATABASE_URL/);
  });

  it('refuses a wrong key', async () => {
    const program = run('main.js', {
      LINKWELL_DATA_DIR: dataFolder(),
      DATABASE_URL: databaseUrl,
      MEILI_URL: testMeilisearch().url,
      MEILI_MASTER_KEY: 'wrong',
    });

    expect(await program.ended()).toBe(1);
    expect(lastLine(program.said())).toMatch(/does not accept the key in MEILI_MASTER_KEY/);
  });
});

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** @seconds 15 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import pg from 'pg';
import { isRunning } from '../../src/embedded/processes.ts';
import type { Program } from './program.ts';
import { addressOf, build, dataFolder, eventually, run, serversIn, statusOf } from './program.ts';

let folder: string;
let program: Program;
let address: string;

beforeAll(async () => {
  build();
  folder = dataFolder();
  program = run('main.js', { LINKWELL_DATA_DIR: folder });
  address = await addressOf(program);
});

afterAll(async () => {
  program.signal('SIGTERM');
  await program.ended();
});

describe('npm start', () => {
  it('answers, says where, and keeps its secret to itself', async () => {
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    expect(await statusOf(`${address}/readyz`)).toBe(200);
    expect(program.said()).toMatch(
      /Starting PostgreSQL[^]*Starting Meilisearch[^]*Ready[^]*curl[^]*people -- invite-administrator/,
    );
    expect(fs.statSync(`${folder}/auth-secret`).mode & 0o777).toBe(0o600);
    expect(fs.statSync(`${folder}/connections.json`).mode & 0o777).toBe(0o600);
  });

  it('refuses a data folder that is in use, and harms nobody', async () => {
    const second = run('main.js', { LINKWELL_DATA_DIR: folder });

    expect(await second.ended()).toBe(1);
    expect(second.said()).toBe(
      `The data folder ${folder} is in use by process ${program.pid}. Stop it, or set LINKWELL_DATA_DIR to another folder.\n`,
    );
    expect(await statusOf(`${address}/readyz`)).toBe(200);
  });

  it('refuses a port that is in use before it starts anything', async () => {
    const other = dataFolder();
    const port = new URL(address).port;
    const second = run('main.js', { LINKWELL_DATA_DIR: other, PORT: port });

    expect(await second.ended()).toBe(1);
    expect(second.said()).toBe(`Port ${port} is in use by another program. Stop it, or set PORT to another number.\n`);
    expect(fs.readdirSync(other)).toEqual([]);
  });

  it('brings Meilisearch back when it was killed', async () => {
    const { meilisearch } = serversIn(folder);

    process.kill(meilisearch, 'SIGKILL');
    await program.hasSaid(/Meilisearch ended unexpectedly[^]*Meilisearch runs again/);

    expect(isRunning(serversIn(folder).meilisearch)).toBe(true);
    expect(await statusOf(`${address}/readyz`)).toBe(200);
  });

  it('brings PostgreSQL back when it was killed', async () => {
    const { postgres } = serversIn(folder);

    process.kill(postgres, 'SIGKILL');
    await program.hasSaid(/PostgreSQL ended unexpectedly[^]*PostgreSQL runs again/);

    await eventually(
      async () => (await statusOf(`${address}/readyz`)) === 200,
      () => `It never became ready again: ${program.said()}`,
    );
  });

  it('outlives a database session that was killed', async () => {
    process.kill(await aDatabaseSession(), 'SIGKILL');

    await eventually(
      async () => (await statusOf(`${address}/readyz`)) === 200,
      () => `It never became ready again: ${program.said()}`,
    );
    expect(isRunning(program.pid)).toBe(true);
  });

  it('ends everything on SIGTERM', async () => {
    const servers = serversIn(folder);

    program.signal('SIGTERM');

    expect([await program.ended(), program.said()]).toEqual([0, expect.stringMatching(/Stopping[^]*Stopped/)]);
    expect(Object.values(servers).filter(isRunning)).toEqual([]);
    expect(fs.existsSync(`${folder}/owner.json`)).toBe(false);
  });
});

async function aDatabaseSession(): Promise<number> {
  const client = new pg.Client({ host: `${folder}/postgres/sockets`, user: 'postgres', database: 'linkwell' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = 'linkwell' and pid <> pg_backend_pid()`,
  );
  await client.end();
  return rows[0]!.pid;
}

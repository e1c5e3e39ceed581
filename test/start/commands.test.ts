/** @seconds 13 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { takeDataFolder } from '../../src/embedded/data-folder.ts';
import { isRunning } from '../../src/embedded/processes.ts';
import type { TestDatabase } from '../support/database.ts';
import { testDatabase } from '../support/database.ts';
import { addressOf, build, dataFolder, run, serversIn, statusOf } from './program.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  build();
  folder = dataFolder();
  database = await testDatabase();
});

afterAll(() => database.drop());

describe('a command of the command line', () => {
  it.each([
    ['no name', [], /Say what to do\.\n\nUsage:\n {2}npm run /],
    ['an unknown name', ['plcaes'], /There is no command "plcaes"\.\n\nUsage:\n {2}npm run /],
    ['no words, with what they mean', ['import'], /\n {2}npm run import -- .*\n {4}formats: /],
    ['missing words', ['places', 'load'], /Say which folder or file to load\.\n\nUsage:\n {2}npm run places -- load/],
  ])('says how it is used when there is %s', async (_, args, sentence) => {
    const command = run('cli.js', { LINKWELL_DATA_DIR: dataFolder() }, args);

    expect(await command.ended()).toBe(1);
    expect(command.said()).toMatch(sentence);
  });

  it('starts the servers for itself and ends them', async () => {
    const command = run('cli.js', { LINKWELL_DATA_DIR: folder }, ['places', 'status']);

    expect([await command.ended(), command.said()]).toEqual([0, expect.stringContaining('Starting PostgreSQL')]);
    expect(Object.values(serversIn(folder)).filter((pid) => pid > 0 && isRunning(pid))).toEqual([]);
    expect(fs.existsSync(`${folder}/owner.json`)).toBe(false);
  });

  it('joins the servers of a running start and leaves them running', async () => {
    const server = run('main.js', { LINKWELL_DATA_DIR: folder });
    const address = await addressOf(server);

    const command = run('cli.js', { LINKWELL_DATA_DIR: folder }, ['places', 'status']);

    expect(await command.ended()).toBe(0);
    expect(command.said()).not.toMatch(/Starting/);
    expect(await statusOf(`${address}/readyz`)).toBe(200);
    server.signal('SIGTERM');
    expect(await server.ended()).toBe(0);
  });

  it('waits for another command on the same folder', async () => {
    const first = takeDataFolder(folder, 'places');
    const second = run('cli.js', { LINKWELL_DATA_DIR: folder }, ['places', 'status']);
    await second.hasSaid(/Waiting until npm run places/);
    if (!('release' in first)) throw new Error('Somebody else has the folder.');

    first.release();

    expect([await second.ended(), second.said()]).toEqual([0, expect.stringContaining('Starting PostgreSQL')]);
  });

  it('uses a database of your own', async () => {
    const { host, port, user, database: name } = database.connection;
    const own = `postgres:///${name}?host=${host as string}&port=${String(port)}&user=${user as string}`;
    const unused = dataFolder();

    const command = run('cli.js', { LINKWELL_DATA_DIR: unused, LINKWELL_SEARCH: 'postgresql', DATABASE_URL: own }, [
      'places',
      'status',
    ]);

    expect([await command.ended(), command.said()]).toEqual([0, expect.stringContaining('DATABASE_URL')]);
    expect(fs.readdirSync(unused)).toEqual([]);
  });
});

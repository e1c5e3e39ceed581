/** @seconds 25 */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { isRunning } from '../../src/embedded/processes.ts';
import type { Program } from './program.ts';
import { addressOf, build, dataFolder, eventually, run, serversIn, statusOf } from './program.ts';

let folder: string;
let program: Program;

beforeAll(() => {
  build();
  folder = dataFolder();
});

afterEach(async () => {
  program.signal('SIGTERM');
  await program.ended();
});

const start = () => run('main.js', { LINKWELL_DATA_DIR: folder });

describe('the next start', () => {
  it('takes over the servers when the program was killed', async () => {
    const killed = start();
    await addressOf(killed);
    const servers = serversIn(folder);
    killed.signal('SIGKILL');
    await killed.ended();

    program = start();

    expect(await statusOf(`${await addressOf(program)}/readyz`)).toBe(200);
    expect(serversIn(folder)).toEqual(servers);
  });

  it('recovers when everything was killed', async () => {
    const killed = start();
    await addressOf(killed);
    const servers = serversIn(folder);
    killed.signal('SIGKILL');
    for (const pid of Object.values(servers)) process.kill(pid, 'SIGKILL');
    await killed.ended();

    program = start();

    expect(await statusOf(`${await addressOf(program)}/readyz`)).toBe(200);
    expect(serversIn(folder)).not.toEqual(servers);
  });

  it('recovers when the very first start was killed half-way', async () => {
    folder = dataFolder();
    const killed = start();
    await eventually(
      () =>
        fs.existsSync(`${folder}/postgres`) &&
        fs.readdirSync(`${folder}/postgres`).some((name) => name.includes('draft')),
      killed.said,
    );
    killed.signal('SIGKILL');
    await killed.ended();

    program = start();

    expect(await statusOf(`${await addressOf(program)}/readyz`)).toBe(200);
  });

  it('leaves nothing behind when it is stopped while it starts', async () => {
    folder = dataFolder();
    program = start();
    await program.hasSaid(/Starting Meilisearch/);

    program.signal('SIGTERM');

    expect(await program.ended()).toBe(130);
    expect(fs.existsSync(`${folder}/owner.json`)).toBe(false);
    expect(Object.values(serversIn(folder)).filter((pid) => pid > 0 && isRunning(pid))).toEqual([]);
  });
});

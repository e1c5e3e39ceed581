import { beforeAll, expect, it } from '@jest/globals';
import { isRunning } from '../../src/embedded/processes.ts';
import { addressOf, build, dataFolder, runByNpm, serversIn, statusOf } from './program.ts';

beforeAll(build);

it('ends everything before npm itself ends, when npm is told to end', async () => {
  const folder = dataFolder();
  const npm = runByNpm('start', { LINKWELL_DATA_DIR: folder });
  const address = await addressOf(npm);
  const servers = serversIn(folder);

  npm.signal('SIGTERM');
  await npm.ended();

  expect(npm.said()).toMatch(/Stopping[^]*Stopped/);
  expect(Object.values(servers).filter(isRunning)).toEqual([]);
  expect(await statusOf(`${address}/healthz`)).toBe(0);
});

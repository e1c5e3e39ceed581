import path from 'node:path';
import type pg from 'pg';
import { readEnvironment } from '../src/config.ts';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Reporter } from '../src/shared/progress.ts';
import type { Closing } from '../src/start/closing.ts';
import { openServers } from '../src/start/open-servers.ts';
import { ownFolder } from '../src/start/own-folder.ts';
import { fail } from '../src/start/program.ts';
import { temporaryFolder } from './benchmark.ts';
import { openApi, type Api } from './connections/in-process.ts';
import type { Wishes } from './wishes.ts';

/** Servers in a data folder of their own, and the API in this process. */
export interface Opened {
  primary: pg.PoolConfig;
  api: Api;
}

export async function openForMeasuring(wishes: Wishes, report: Reporter, closing: Closing): Promise<Opened> {
  const dataFolder = path.resolve(await temporaryFolder(wishes, closing), 'directory');
  const config = { ...readEnvironment(), dataFolder };
  const owner = await ownFolder(config, 'bench', closing);
  if (owner) throw new PlainFailure(`${dataFolder} is in use by process ${owner.pid}. Stop it first.`);
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const { primary } = await openServers(config, { folder: dataFolder, report, onLost }, closing);
  const api = await closing.open(async () => {
    const opened = await openApi(primary);
    return { ...opened, stop: () => opened.close() };
  });
  return { primary, api };
}

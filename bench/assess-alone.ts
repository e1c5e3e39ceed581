import path from 'node:path';
import { readEnvironment } from '../src/config.ts';
import type { Reporter } from '../src/shared/progress.ts';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Closing } from '../src/start/closing.ts';
import { openServers } from '../src/start/open-servers.ts';
import { ownFolder } from '../src/start/own-folder.ts';
import { fail } from '../src/start/program.ts';
import { FOLDER } from './generate-alone.ts';
import { measureStandings } from './parts/standings.ts';
import type { Wishes } from './wishes.ts';

/** Measures the status function over what `generate` has left. It leaves its reviews there. */
export async function assessAlone({ folder }: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const config = { ...readEnvironment(), dataFolder: path.resolve(folder ?? FOLDER) };
  const owner = await ownFolder(config, 'bench', closing);
  if (owner) throw new PlainFailure(`${config.dataFolder} is in use by process ${owner.pid}. Stop it first.`);
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const { primary } = await openServers(config, { folder: config.dataFolder, report, onLost }, closing);
  await measureStandings(primary, report);
}

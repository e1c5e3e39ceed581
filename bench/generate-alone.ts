import path from 'node:path';
import { readEnvironment } from '../src/config.ts';
import { connectOrm } from '../src/database/orm.ts';
import { prepareTables } from '../src/jobs/prepare-tables.ts';
import type { Reporter } from '../src/shared/progress.ts';
import { PlainFailure } from '../src/shared/plain-failure.ts';
import type { Closing } from '../src/start/closing.ts';
import { openServers } from '../src/start/open-servers.ts';
import { ownFolder } from '../src/start/own-folder.ts';
import { fail } from '../src/start/program.ts';
import { fill } from './fill.ts';
import type { Wishes } from './wishes.ts';

export const FOLDER = '.linkwell-bench';

/** Fills DATABASE_URL or a data folder that is there for this alone, and leaves it for whoever wants to look around. */
export async function generateAlone(wishes: Wishes, report: Reporter, closing: Closing): Promise<void> {
  const config = { ...readEnvironment(), dataFolder: path.resolve(wishes.folder ?? FOLDER) };
  const owner = await ownFolder(config, 'bench', closing);
  if (owner) throw new PlainFailure(`${config.dataFolder} is in use by process ${owner.pid}. Stop it first.`);
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const { primary } = await openServers(config, { folder: config.dataFolder, report, onLost }, closing);
  const orm = await connectOrm(primary);
  await prepareTables(orm, primary).finally(() => orm.close(true));

  const { places, seconds, organisation, location, service } = await fill(primary, wishes, report);
  report.step(`${organisation} organisations, ${location} locations, ${service} services in ${seconds.toFixed(1)} s`);
  report.say(`The places are ${places}. Triggers were off: there is no change record, and search has to be built.`);
  report.say(
    config.database.url
      ? 'Next: npm run search -- reindex'
      : `Next: LINKWELL_DATA_DIR=${config.dataFolder} LINKWELL_SEED=none npm start`,
  );
}

import type { Config } from '../config.ts';
import type { Directory } from '../directory.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import { systemViewer } from '../shared/viewer.ts';
import { IS_DEMO } from './demo-address.ts';
import { keepSignIns, keptSignIns, type SignIn } from './kept-sign-ins.ts';
import { makeDemoPeople } from './make-demo-people.ts';

/** The people of the demonstration, where there is one; anywhere else nobody, and in production a refusal to start. */
export async function demoPeople(config: Config, directory: Directory): Promise<SignIn[]> {
  const ctx = directory.contextFor(systemViewer('seed'));
  if (config.isProduction) {
    const found = await ctx.em.execute(`select from person where ${IS_DEMO} limit 1`);
    if (found.length > 0) throw new PlainFailure(REFUSAL);
  }
  const { secret } = config.identity;
  if (config.seed !== 'demo' || secret === null) return [];
  const signIns = await makeDemoPeople(ctx, keptSignIns(config.dataFolder), secret);
  if (signIns.length > 0) keepSignIns(config.dataFolder, signIns);
  return signIns;
}

const REFUSAL =
  'People of the demonstration are in this database, and whoever has their passwords could change it. Production needs a ' +
  'database of its own: set DATABASE_URL to an empty one.';

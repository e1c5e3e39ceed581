import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Reporter } from '../shared/progress.ts';
import { withAuthSecret } from './auth-secret.ts';
import type { Closing } from './closing.ts';
import { leaveWord } from './connections.ts';
import { insistOnFreePort } from './free-port.ts';
import { needsDataFolder, openServers } from './open-servers.ts';
import { ownFolder } from './own-folder.ts';
import { fail } from './program.ts';
import { withReferenceKeys } from './reference-keys.ts';
import { welcome } from './welcome.ts';

const DRAIN_MS = 10_000;

/** Brings the whole program up: the data folder, the servers, the API. */
export async function start(environment: Config, report: Reporter, closing: Closing): Promise<void> {
  const owner = await ownFolder(environment, 'start', closing);
  if (owner) throw new PlainFailure(inUse(environment.dataFolder, owner.pid));
  await insistOnFreePort(environment.http);
  const config = withReferenceKeys(withAuthSecret(environment));
  const onLost = (sentence: string) => void fail(closing, new PlainFailure(sentence));
  const connections = await openServers(config, { folder: config.dataFolder, report, onLost }, closing);
  const { primary, replicas, meilisearch } = connections;
  const app = await closing.open(async () => {
    const api = await createApp({ config, database: { primary, replicas }, meilisearch, report });
    return { url: api.url, signIns: api.signIns, stop: () => api.close() };
  }, DRAIN_MS);
  if (needsDataFolder(config)) leaveWord(config.dataFolder, connections);
  welcome(app, config, report);
}

function inUse(folder: string, pid: number): string {
  return `The data folder ${folder} is in use by process ${pid}. Stop it, or set LINKWELL_DATA_DIR to another folder.`;
}

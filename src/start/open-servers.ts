import type pg from 'pg';
import type { Config } from '../config.ts';
import { findMeilisearchBinary } from '../embedded/meilisearch-binary.ts';
import type { MeilisearchConnection } from '../embedded/meilisearch-state.ts';
import { checkMeilisearch, checkPostgres } from '../embedded/outside-servers.ts';
import { runMeilisearch, runPostgres } from '../embedded/servers.ts';
import type { Supervision } from '../embedded/servers.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Closing } from './closing.ts';
import type { Connections } from './connections.ts';

const POSTGRESQL_SEARCHES = 'Searches are answered by PostgreSQL instead.';

/** Starts what comes along and checks what the operator brings, both at once. */
export async function openServers(config: Config, supervision: Supervision, closing: Closing): Promise<Connections> {
  const [[primary, ...replicas], meilisearch] = await Promise.all([
    openDatabase(config, supervision, closing),
    openMeilisearch(config, supervision, closing),
  ]);
  return { primary, replicas, meilisearch };
}

/** Whether anything that comes along would be started in the data folder. */
export function needsDataFolder({ database, search }: Config): boolean {
  if (database.url === null) return true;
  if (search.engine === 'postgresql' || search.meilisearchUrl !== null) return false;
  return search.meilisearchBinary !== null || findMeilisearchBinary() !== null;
}

async function openDatabase(
  { database }: Config,
  supervision: Supervision,
  closing: Closing,
): Promise<[pg.PoolConfig, ...pg.PoolConfig[]]> {
  if (database.url === null) {
    supervision.report.step(`Starting PostgreSQL, with its data in ${supervision.folder}`);
    const { connection } = await closing.open(() => runPostgres(supervision));
    return [connection];
  }
  supervision.report.step('Connecting to the PostgreSQL in DATABASE_URL');
  const primary = await checkPostgres('DATABASE_URL', database.url);
  const replicas = database.replicaUrls.map((url) => checkPostgres('DATABASE_REPLICA_URLS', url));
  return [primary, ...(await Promise.all(replicas))];
}

async function openMeilisearch(
  { search }: Config,
  supervision: Supervision,
  closing: Closing,
): Promise<MeilisearchConnection | null> {
  const { step, say } = supervision.report;
  if (search.engine === 'postgresql') {
    step('Searches are answered by PostgreSQL, as LINKWELL_SEARCH says');
    return null;
  }
  if (search.meilisearchUrl !== null) {
    step('Connecting to the Meilisearch in MEILI_URL');
    return checkMeilisearch(search.meilisearchUrl, search.meilisearchKey);
  }
  step('Starting Meilisearch');
  try {
    const running = await closing.open(() => runMeilisearch(supervision, search.meilisearchBinary));
    if (running === null)
      say(`No Meilisearch comes along for ${process.platform} ${process.arch}. ${POSTGRESQL_SEARCHES}`);
    return running?.connection ?? null;
  } catch (error) {
    if (!(error instanceof PlainFailure) || search.meilisearchBinary !== null) throw error;
    say(`${error.message} ${POSTGRESQL_SEARCHES}`);
    return null;
  }
}

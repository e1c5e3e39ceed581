import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { openPool } from '../../database/open-pool.ts';
import type { Reporter } from '../../shared/progress.ts';
import { alone } from '../engine/prepare.ts';
import { readGeneration } from '../engine/generation.queries.ts';
import type { Space } from '../meaning/embedder.ts';
import { meilisearchHttp } from '../meilisearch/http.ts';
import { Indexes } from '../meilisearch/indexes.ts';
import { Projector } from '../projector/projector.ts';
import { check, type CheckResult } from './check.ts';
import { countDocuments } from './listings.queries.ts';
import { rebuild, type Upkeep } from './rebuild.ts';

export type Maintenance = 'reindex' | 'check' | 'status';

export interface MaintainOptions {
  database: pg.PoolConfig;
  meilisearch: { url: string; masterKey: string } | null;
  indexPrefix?: string;
  /** What the indexes hold vectors of; null where they hold none. */
  space?: Space | null;
  report: Reporter;
  signal?: AbortSignal;
}

const MOST_SHOWN = 20;
const PATIENCE_MS = 120_000;

/** Does one task and says what it found; with or without a server running beside it. */
export async function maintain(task: Maintenance, options: MaintainOptions): Promise<void> {
  const { database, meilisearch, indexPrefix = '', space = null, report, signal } = options;
  const pool = openPool({ ...database, max: 4 });
  const http = meilisearch && meilisearchHttp(meilisearch.url, meilisearch.masterKey);
  const upkeep = { pool, indexes: http && new Indexes(http, indexPrefix, space), report };
  try {
    if (task === 'reindex') await alone(pool, () => rebuild(upkeep));
    if (task === 'check') tell(report, await alone(pool, () => check(upkeep)));
    if (task !== 'status') await catchUp(database, upkeep, signal);
    await tellStatus(upkeep);
  } finally {
    http?.close();
    await pool.end();
  }
}

/** Waits until Meilisearch has all; feeds it where no server does. */
async function catchUp(
  database: pg.PoolConfig,
  { pool, indexes, report }: Upkeep,
  signal?: AbortSignal,
): Promise<void> {
  if (!indexes) return;
  const onError = (error: Error) => report.say(`Meilisearch could not be brought up to date yet: ${error.message}`);
  const projector = new Projector({
    connection: database,
    pool,
    indexes,
    // The server that runs does that, now or at its next start: it has the model at hand.
    embedder: null,
    onNewGeneration: () => undefined,
    onNewLexicon: () => undefined,
    onError,
  });
  await projector.start();
  try {
    const until = Date.now() + PATIENCE_MS;
    while ((await countDocuments(pool)).waiting > 0 && Date.now() < until && !signal?.aborted) await sleep(100);
  } finally {
    await projector.stop();
  }
}

function tell(report: Reporter, { documents, index, unembedded }: CheckResult): void {
  if (unembedded > 0) report.say(`${unembedded} services have yet to be given what they are found by in meaning.`);
  if (documents.length + index.length === 0) return report.say('Catalogue, documents and indexes agree.');
  report.say(`${documents.length} documents were not what they should be, and have been put right.`);
  report.say(`${index.length} entries of Meilisearch were not what they should be, and are being put right.`);
  for (const id of documents.slice(0, MOST_SHOWN)) report.say(`  document ${id}`);
  for (const { kind, id, what } of index.slice(0, MOST_SHOWN)) report.say(`  ${kind} ${id}: ${what.toLowerCase()}`);
}

async function tellStatus({ pool, indexes, report }: Upkeep): Promise<void> {
  const { documents, pending, waiting } = await countDocuments(pool);
  const { number } = await readGeneration(pool);
  report.say(`${documents} documents, generation ${number}; ${pending} changes have not become documents yet.`);
  report.say(
    indexes ? `Meilisearch has yet to confirm ${waiting} of them.` : 'There is no Meilisearch: PostgreSQL searches.',
  );
}

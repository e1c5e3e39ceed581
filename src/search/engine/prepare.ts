import type pg from 'pg';
import { silentReporter } from '../../shared/progress.ts';
import { KINDS } from '../documents/search-document.ts';
import { MeilisearchError } from '../meilisearch/http.ts';
import { SETTINGS_FINGERPRINT } from '../meilisearch/index-settings.ts';
import type { Indexes } from '../meilisearch/indexes.ts';
import { projectPending } from '../projector/project.ts';
import { countDocuments } from '../upkeep/listings.queries.ts';
import { rebuild, type Upkeep } from '../upkeep/rebuild.ts';
import { readGeneration } from './generation.queries.ts';

/** With more changes than this behind, it is quicker to build everything anew. */
const MANY_CHANGES = 5_000;
/** Meilisearch may answer searches again when it lacks no more documents than this. */
const SMALL_BACKLOG = 200;
const PATIENCE_MS = 300;

/** Makes sure that what is searched is there and of today's shape; builds it anew where it is not. */
export async function prepare(upkeep: Upkeep): Promise<void> {
  const { pool, indexes } = upkeep;
  await alone(pool, async () => {
    const { pending } = await countDocuments(pool);
    if (indexes ? !(await isUsable(pool, indexes)) : pending > MANY_CHANGES) await rebuild(upkeep);
    else if (pending <= MANY_CHANGES) while ((await projectPending(pool)) > 0);
  });
}

/** One rebuild at a time, whichever process begins it. */
export async function alone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(4005, -2)');
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock(4005, -2)').catch(() => undefined);
    client.release();
  }
}

async function isUsable(pool: pg.Pool, indexes: Indexes): Promise<boolean> {
  for (const kind of KINDS) if (!(await indexes.exists(indexes.nameOf(kind)))) return false;
  const { settings } = await readGeneration(pool);
  return settings === SETTINGS_FINGERPRINT;
}

/** Fails unless Meilisearch answers in good time and has nearly caught up. Where its indexes are lost, they are built. */
export async function insistOnHealth(pool: pg.Pool, indexes: Indexes, stopped: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    for (const kind of KINDS)
      await indexes.http.send({
        method: 'POST',
        path: `/indexes/${indexes.nameOf(kind)}/search`,
        body: { limit: 1 },
        signal,
      });
  } catch (error) {
    if (!(error instanceof MeilisearchError) || error.code !== 'index_not_found') throw error;
    await prepare({ pool, indexes, report: silentReporter });
  }
  const { waiting } = await countDocuments(pool);
  if (waiting > SMALL_BACKLOG) throw new Error('Meilisearch has not caught up yet.');
}

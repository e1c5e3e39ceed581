import type pg from 'pg';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { silentReporter } from '../../shared/progress.ts';
import { ensureIndexes } from '../documents/document-indexes.queries.ts';
import { KINDS } from '../documents/search-document.ts';
import { fingerprintOf } from '../meilisearch/index-settings.ts';
import type { Indexes } from '../meilisearch/indexes.ts';
import { projectPending } from '../projector/project.ts';
import { queueLapsed } from '../upkeep/lapsed.queries.ts';
import { countDocuments, countListings } from '../upkeep/listings.queries.ts';
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
    await ensureIndexes(pool);
    if (!(await isBuilt(pool)) || (indexes && !(await isUsable(pool, indexes)))) await rebuild(upkeep);
    else await queueLapsed(pool, londonDay(new Date()));
    while ((await projectPending(pool)) > 0);
  });
}

/** False where so much has changed, or nothing has been built yet, that building anew is the quicker way. */
async function isBuilt(pool: pg.Pool): Promise<boolean> {
  const { documents, pending } = await countDocuments(pool);
  if (pending > MANY_CHANGES) return false;
  return documents > 0 || (await countListings(pool)) === 0;
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
  return settings === fingerprintOf(indexes.space);
}

/** Fails unless Meilisearch answers in good time and has nearly caught up. Where its indexes are lost, they are built. */
export async function insistOnHealth(pool: pg.Pool, indexes: Indexes, stopped: AbortSignal): Promise<void> {
  if (!(await isUsable(pool, indexes))) await prepare({ pool, indexes, report: silentReporter });
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)]);
  for (const kind of KINDS) {
    const path = `/indexes/${indexes.nameOf(kind)}/search`;
    await indexes.http.send({ method: 'POST', path, body: { limit: 1 }, signal });
  }
  const { waiting } = await countDocuments(pool);
  if (waiting > SMALL_BACKLOG) throw new Error('Meilisearch has not caught up yet.');
}

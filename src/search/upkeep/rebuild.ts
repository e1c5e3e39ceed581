import type pg from 'pg';
import type { Reporter } from '../../shared/progress.ts';
import { withoutIndexes } from '../documents/document-indexes.queries.ts';
import { linesOf } from '../documents/documents.queries.ts';
import { KINDS, type Kind } from '../documents/search-document.ts';
import { raiseGeneration } from '../engine/generation.queries.ts';
import { forgetUnused, queueAll } from '../meaning/unembedded.queries.ts';
import { fingerprintOf } from '../meilisearch/index-settings.ts';
import type { Indexes } from '../meilisearch/indexes.ts';
import { forgetPending } from '../projector/pending.queries.ts';
import { projectThese } from '../projector/project.ts';
import { compareIndex } from './compare-index.queries.ts';
import { countDocuments, countListings, dropOrphans, idsAfter } from './listings.queries.ts';

const BATCH = 2_000;
/** From so many listings on, a first build is quicker without indexes. */
const MANY = 20_000;
/** Stands for indexes that nobody has built: a Meilisearch that comes along later begins afresh. */
const UNBUILT = '';

export interface Upkeep {
  pool: pg.Pool;
  indexes: Indexes | null;
  report: Reporter;
}

/**
 * Projects every listing anew and, where there is Meilisearch, fills fresh indexes and swaps them in. Searches go on with
 * the old ones until then. What changes in the meantime is found by comparing afterwards, and sent on. Vectors are those that
 * are kept; what lacks one gets it afterwards.
 */
export async function rebuild(upkeep: Upkeep): Promise<void> {
  const { pool, indexes } = upkeep;
  await forgetPending(pool);
  for (const kind of KINDS) if (indexes) await prepareFresh(indexes, kind);
  const { documents } = await countDocuments(pool);
  const listings = await countListings(pool);
  const isFirstOfMany = documents === 0 && listings > MANY;
  await (isFirstOfMany ? withoutIndexes(pool, () => fill(upkeep, listings)) : fill(upkeep, listings));
  if (indexes) await swapIn(pool, indexes);
  else await raiseGeneration(pool, UNBUILT);
}

/** Projects all listings, and sends each batch on while the next is projected. */
async function fill({ pool, indexes, report }: Upkeep, listings: number): Promise<void> {
  const progress = report.progress('Indexing organisations and services', listings);
  const tasks = [];
  for (const kind of KINDS)
    for await (const ids of batches(pool, kind)) {
      await projectThese(pool, kind, ids);
      if (indexes) tasks.push(...(await send(pool, indexes, kind, ids)));
      progress.advance(ids.length);
    }
  progress.done();
  await dropOrphans(pool);
  for (const task of tasks) await indexes?.settled(task);
}

function freshName(indexes: Indexes, kind: Kind): string {
  return `${indexes.nameOf(kind)}_fresh`;
}

async function prepareFresh(indexes: Indexes, kind: Kind): Promise<void> {
  await indexes.remove(freshName(indexes, kind));
  await indexes.create(freshName(indexes, kind), kind);
}

async function send(pool: pg.Pool, indexes: Indexes, kind: Kind, ids: readonly string[]) {
  const lines = await linesOf(pool, kind, ids, indexes.space);
  return lines.length > 0 ? [await indexes.put(freshName(indexes, kind), lines.join('\n'))] : [];
}

/** The generation is raised on both sides of the swap, so that no cursor outlives the index that it was made for. */
async function swapIn(pool: pg.Pool, indexes: Indexes): Promise<void> {
  for (const kind of KINDS)
    if (!(await indexes.exists(indexes.nameOf(kind)))) await indexes.create(indexes.nameOf(kind), kind);
  await raiseGeneration(pool, fingerprintOf(indexes.space));
  await indexes.swap(KINDS.map((kind) => [indexes.nameOf(kind), freshName(indexes, kind)]));
  await raiseGeneration(pool, fingerprintOf(indexes.space));
  for (const kind of KINDS) {
    await indexes.remove(freshName(indexes, kind));
    await compareIndex(pool, indexes, kind);
  }
  if (!indexes.space) return;
  await forgetUnused(pool, indexes.space.name);
  await queueAll(pool, indexes.space.name);
}

/** All ids of a kind, a batch at a time, in their order. */
export async function* batches(pool: pg.Pool, kind: Kind): AsyncGenerator<string[]> {
  for (let ids = await idsAfter(pool, kind, null, BATCH); ids.length > 0;) {
    yield ids;
    ids = await idsAfter(pool, kind, ids.at(-1) ?? null, BATCH);
  }
}

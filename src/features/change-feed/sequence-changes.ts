import type { EntityManager } from '@mikro-orm/postgresql';
import { beginEra, bringIntoOrder, isAnythingPending, takeTurn } from './change-feed.queries.ts';

const LARGEST_BATCH = 2_000;

/**
 * Gives what has been committed since its positions in the change feed, one batch after the other, until nothing waits or `goOn` says
 * no. One program at a time does, and each batch is committed before the next one is looked at: so positions are in the order in
 * which they can be seen, and nothing turns up behind a reader. Says how much was looked at.
 */
export async function sequenceChanges(em: EntityManager, goOn: () => boolean = () => true): Promise<number> {
  let looked = 0;
  for (let taken = -1; taken !== 0 && goOn(); looked += Math.max(taken, 0)) taken = await sequenceBatch(em);
  return looked;
}

async function sequenceBatch(em: EntityManager): Promise<number> {
  if (!(await isAnythingPending(em))) return 0;
  return em.transactional(async (inside) => {
    if (!(await takeTurn(inside))) return 0;
    await beginEra(inside);
    return bringIntoOrder(inside, LARGEST_BATCH);
  });
}

/** Notices that this is a restored copy, or a new directory, so that cursors of what came after the backup are told from those of now. */
export async function beginEraWhereNew(em: EntityManager): Promise<void> {
  await em.transactional(async (inside) => {
    if (await takeTurn(inside)) await beginEra(inside);
  });
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { countAlone, foldDeltas } from './rollup.queries.ts';

const BATCH = 20_000;

/**
 * Adds up what has changed since the last time, in batches that are each in whole or not at all, until nothing waits or the
 * time is up. Of two that run at once one does nothing. Answers with how many deltas were added up.
 */
export async function foldAll(unit: EntityManager, hasTime: () => boolean = () => true): Promise<number> {
  let folded = 0;
  for (let batch = BATCH; batch === BATCH && hasTime(); folded += batch) {
    batch = await unit.fork().transactional(async (em) => ((await countAlone(em)) ? foldDeltas(em, BATCH) : 0));
  }
  return folded;
}

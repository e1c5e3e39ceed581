import type { EntityManager } from '@mikro-orm/postgresql';
import { DIMENSIONS, type Dimension } from './impact.codes.ts';
import { differencesIn, repairDimension, takeTime, waitToCount, type Difference } from './rollup.queries.ts';

/** Compares what is kept with what counting all connections gives, dimension by dimension. */
export async function checkRollup(
  unit: EntityManager,
  tell: (dimension: Dimension, differences: Difference[]) => void,
  signal?: AbortSignal,
): Promise<number> {
  let found = 0;
  for (const dimension of DIMENSIONS) {
    signal?.throwIfAborted();
    const differences = await unit.fork().transactional(async (em) => {
      await takeTime(em);
      return differencesIn(em, dimension);
    });
    tell(dimension, differences);
    found += differences.length;
  }
  return found;
}

/** Puts right what the check finds. Published figures stay as they are. */
export async function repairRollup(unit: EntityManager): Promise<void> {
  await unit.fork().transactional(async (em) => {
    await takeTime(em);
    await waitToCount(em);
    for (const dimension of DIMENSIONS) await repairDimension(em, dimension);
  });
}

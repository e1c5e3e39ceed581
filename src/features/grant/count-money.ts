import type { EntityManager } from '@mikro-orm/postgresql';
import { addChanged, addUp, measureMoney, noteStale, stalePeriods } from './add-up-money.queries.ts';
import { countAlone, countTaken, takeDue } from './count-money.queries.ts';

/** So many changes are counted together. */
const AT_ONCE = 20_000;
/** So many are added to the sums, or taken away; of more it is quicker to add up anew. */
const FEW = 2_000;

export interface CountingMoney {
  mayGoOn?: () => boolean;
  few?: number;
}

/**
 * Counts what has changed of grants, and of what they are for, since it was counted last. Late, again or stopped in between it does no harm:
 * what is noted and not counted waits. Answers with how many changes those were.
 */
export async function countMoney(
  unit: EntityManager,
  { mayGoOn = () => true, few = FEW }: CountingMoney = {},
): Promise<number> {
  let counted = 0;
  for (let isMore = true; isMore && mayGoOn();) {
    const notes = await countSome(unit, few);
    counted += notes;
    isMore = notes === AT_ONCE;
  }
  for (const period of await stalePeriods(unit.fork()))
    if (mayGoOn())
      await unit.fork().transactional(async (em) => {
        if (await countAlone(em)) await addUp(em, period);
      });
  if (counted > few) await measureMoney(unit.fork());
  return counted;
}

function countSome(unit: EntityManager, few: number): Promise<number> {
  return unit.fork().transactional(async (em) => {
    if (!(await countAlone(em))) return 0;
    const notes = await takeDue(em, AT_ONCE);
    if (notes === 0) return 0;
    await countTaken(em);
    await (notes <= few ? addChanged(em) : noteStale(em));
    return notes;
  });
}

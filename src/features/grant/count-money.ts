import type { EntityManager } from '@mikro-orm/postgresql';
import { addUp, countAlone, countTaken, measureMoney, stalePeriods, takeDue } from './count-money.queries.ts';

/** So many changes are counted together. */
const AT_ONCE = 20_000;
/** After that many, PostgreSQL does not know any more how much there is. */
const MANY = 2_000;

/**
 * Counts what has changed of grants, and of what they are for, since it was counted last. Late, again or stopped in between it does no harm:
 * what is noted and not counted waits. Answers with how many changes those were.
 */
export async function countMoney(unit: EntityManager, mayGoOn: () => boolean = () => true): Promise<number> {
  let counted = 0;
  for (let isMore = true; isMore && mayGoOn();) {
    const notes = await countSome(unit);
    counted += notes;
    isMore = notes === AT_ONCE;
  }
  for (const period of await stalePeriods(unit.fork()))
    if (mayGoOn())
      await unit.fork().transactional(async (em) => {
        if (await countAlone(em)) await addUp(em, period);
      });
  if (counted >= MANY) await measureMoney(unit.fork());
  return counted;
}

function countSome(unit: EntityManager): Promise<number> {
  return unit.fork().transactional(async (em) => {
    if (!(await countAlone(em))) return 0;
    const notes = await takeDue(em, AT_ONCE);
    if (notes > 0) await countTaken(em);
    return notes;
  });
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { dropBefore, foldAlone, foldBefore, widenBefore } from './fold-searches.queries.ts';
import { keptFrom, narrowFrom } from './keeping.rules.ts';

/** Searches of the last seconds of a day may be written a little later. */
const AFTER_MS = 10 * 60_000;

/**
 * Counts the searches of days that are over, each once, and forgets whose they were. Late or again, it does no harm: what was
 * counted is gone. Answers with how many those were.
 */
export async function foldSearches(unit: EntityManager, now: Date): Promise<number> {
  const today = londonDay(new Date(now.getTime() - AFTER_MS));
  return unit.fork().transactional(async (em) => {
    if (!(await foldAlone(em))) return 0;
    const folded = await foldBefore(em, today);
    await widenBefore(em, narrowFrom(today));
    await dropBefore(em, keptFrom(today));
    return folded;
  });
}

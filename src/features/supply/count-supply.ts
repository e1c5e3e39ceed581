import type { EntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { silentReporter, type Reporter } from '../../shared/progress.ts';
import { COVERING } from './covered.queries.ts';
import { beginToCount, DRAWING, isGroundOld } from './ground.queries.ts';
import { KEEPING, NOTED } from './keep.queries.ts';
import { OFFERING } from './offered.queries.ts';
import { METHOD_VERSION } from './supply.codes.ts';

/** How many services were counted. */
export interface CountedSupply {
  services: number;
}

/**
 * Counts what there is, by need and area, and puts it in the place of what was counted of the present quarter. Earlier quarters
 * stay as they were on their last day. Who lives where is drawn anew where other places have been loaded since.
 */
export async function countSupply(
  unit: EntityManager,
  at: Date,
  report: Reporter = silentReporter,
): Promise<CountedSupply> {
  return unit.fork().transactional(async (em) => {
    const today = londonDay(at);
    await beginToCount(em, today);
    const drawing = (await isGroundOld(em, today)) ? DRAWING : [];
    const statements = [...drawing, ...OFFERING, ...COVERING, ...KEEPING];
    const progress = report.progress('Counting what there is, by need and area', statements.length);
    for (const statement of statements) {
      await em.execute(statement);
      progress.advance();
    }
    const [noted] = await em.execute<CountedSupply[]>(NOTED, [at, METHOD_VERSION]);
    progress.done();
    return { services: noted?.services ?? 0 };
  });
}

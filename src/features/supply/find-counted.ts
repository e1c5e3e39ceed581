import type { EntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { quarterOf } from '../impact/period.rules.ts';
import { isGroundOld, isLoadingPlaces } from './ground.queries.ts';
import { isCounted } from './supply.queries.ts';

/** Whether nothing has been counted of this quarter, or of the places that there are now; not while places are being loaded. */
export async function mustCountNow(unit: EntityManager, at: Date): Promise<boolean> {
  const em = unit.fork();
  if (await isLoadingPlaces(em)) return false;
  const today = londonDay(at);
  return !(await isCounted(em, quarterOf(today).from)) || (await isGroundOld(em, today));
}

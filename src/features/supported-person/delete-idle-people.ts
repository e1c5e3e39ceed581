import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import { deletePeople, peopleIdleSince } from './whole-person.queries.ts';

const AT_ONCE = 200;

/** Deletes everybody of whom nothing was recorded for so many years, and says how many. Some at a time, each for good. */
export async function deleteIdlePeople(
  em: EntityManager,
  { years, now }: { years: number; now: Date },
): Promise<number> {
  const day = DateTime.fromJSDate(now, { zone: 'Europe/London' }).minus({ years }).toFormat('yyyy-MM-dd');
  for (let deleted = 0; ;) {
    const ids = await em.transactional(async (unit) => {
      const idle = await peopleIdleSince(unit, day, AT_ONCE);
      await deletePeople(unit, idle);
      return idle;
    });
    deleted += ids.length;
    if (ids.length < AT_ONCE) return deleted;
  }
}

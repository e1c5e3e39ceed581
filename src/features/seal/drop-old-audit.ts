import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';

/** Drops the months of the audit log that ended longer ago than it is kept, and says how many. Their seals stay. */
export async function dropOldAudit(em: EntityManager, { years, now }: { years: number; now: Date }): Promise<number> {
  const endedBefore = DateTime.fromJSDate(now, { zone: 'UTC' }).minus({ years }).toJSDate();
  return em.transactional(async (unit) => {
    const rows = await unit.execute<{ months: number }[]>('select audit.drop_months(?, ?) as months', [
      endedBefore,
      now,
    ]);
    return rows[0]?.months ?? 0;
  });
}

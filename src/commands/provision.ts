import type pg from 'pg';
import { connectOrm, unitFor } from '../database/orm.ts';
import { countSupply } from '../features/supply/count-supply.ts';
import type { Reporter } from '../shared/progress.ts';
import type { Command } from './command.ts';

/** Looks after what is known of provision; may run beside a running server. */
export const provision: Command = {
  usage: 'provision -- count',

  problemWith(words) {
    return words.join(' ') === 'count' ? null : 'Say count.';
  },

  async run(_words, { database, report }) {
    await countNow(database, report);
  },
};

/** Counts what there is, and says so. */
export async function countNow(database: pg.PoolConfig, report: Reporter): Promise<void> {
  const orm = await connectOrm(database);
  try {
    const { services } = await countSupply(unitFor(orm, 'provision'), new Date(), report);
    report.step(`${services.toLocaleString('en-GB')} services were counted by need and area, for this quarter.`);
  } finally {
    await orm.close(true);
  }
}

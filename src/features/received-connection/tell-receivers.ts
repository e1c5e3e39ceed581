import type { Context } from '../../context.ts';
import { dayNumber, dayOfNumber, londonDay } from '../../shared/opening-hours/london.ts';
import { takeUntold } from './sent.queries.ts';
import { writeToReceivers } from './write-to-receivers.ts';

/** What was sent longer ago is history that somebody has entered. */
const RECENT_DAYS = 60;

/**
 * Writes to organisations to which somebody was sent, with links to answer by; says how many letters. Each batch is done or
 * not done, and what was told is remembered with it, so that it may stop anywhere, be repeated, and run twice at once.
 */
export async function tellReceivers(ctx: Context, { batch = 200 }: { batch?: number } = {}): Promise<number> {
  const today = londonDay(ctx.now());
  const since = dayOfNumber(dayNumber(today) - RECENT_DAYS);
  let letters = 0;
  for (let taken = batch; taken === batch;) {
    const done = await ctx.em.transactional(async (em) => {
      const rows = await takeUntold(em, { today, since, limit: batch });
      return { taken: rows.length, letters: await writeToReceivers(ctx, em, rows, { isReminder: false }) };
    });
    ctx.em.clear();
    letters += done.letters;
    taken = done.taken;
  }
  return letters;
}

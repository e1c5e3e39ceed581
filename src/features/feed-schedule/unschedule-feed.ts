import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { FeedSchedule } from './feed-schedule.entity.ts';

/** Takes a feed off the schedule. What came from it stays. */
export async function unscheduleFeed(ctx: Context, id: string): Promise<FeedSchedule> {
  const schedule = isUuid(id) ? await ctx.em.findOne(FeedSchedule, { id }) : null;
  permit(ctx, 'unscheduleFeed');
  if (!schedule) throw new NotFound('There is no such feed on the schedule.');

  await ctx.em.remove(schedule).flush();
  return schedule;
}

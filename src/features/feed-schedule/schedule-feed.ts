import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { FeedSchedule } from './feed-schedule.entity.ts';
import type { FeedScheduleInput } from './feed-schedule.inputs.ts';
import { problemsWithFeed } from './feed-schedule.rules.ts';

/** Lets a feed be imported by itself from now on; the first time within the hour. */
export async function scheduleFeed(ctx: Context, input: FeedScheduleInput): Promise<FeedSchedule> {
  permit(ctx, 'scheduleFeed');
  rejectUnkeepable({ url: input.address, source: input.source ?? null });
  const address = input.address.trim();
  const source = input.source?.trim() ?? null;
  rejectIfAny(problemsWithFeed(address, source));
  const same = await ctx.em.findOne(FeedSchedule, { address });
  if (same)
    throw new Rejected([problem('address', 'TAKEN', 'This feed is on the schedule already.')], { schedule: same });

  const at = ctx.now();
  const when = { nextAt: at, scheduledAt: at, scheduledBy: ctx.viewer.id ?? '' };
  const schedule = ctx.em.create(FeedSchedule, { address, source, every: input.every, ...when });
  await ctx.em.flush();
  return schedule;
}

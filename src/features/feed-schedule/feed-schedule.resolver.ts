import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { FeedScheduleInput } from './feed-schedule.inputs.ts';
import { FeedScheduleConnectionType, FeedSchedulePayload, FeedScheduleType } from './feed-schedule.type.ts';
import { listFeedSchedules } from './list-feed-schedules.ts';
import { scheduleFeed } from './schedule-feed.ts';
import { unscheduleFeed } from './unschedule-feed.ts';

type Outcome = Promise<Partial<FeedSchedulePayload>>;

@Resolver(() => FeedScheduleType)
export class FeedScheduleResolver {
  @Guarded()
  @Query(() => FeedScheduleConnectionType, { description: 'The feeds that are imported by themselves.' })
  feedSchedules(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<FeedScheduleConnectionType> {
    return listFeedSchedules(ctx, page);
  }

  @Command(() => FeedSchedulePayload, {
    description:
      'Lets a feed of Open Referral UK be imported by itself, the first time within the hour. Rehearse it before by the command line.',
    creates: true,
  })
  async scheduleFeed(
    @Ctx() ctx: Context,
    @Arg('input', () => FeedScheduleInput, { description: 'Which feed, and how often.' }) input: FeedScheduleInput,
  ): Outcome {
    return { schedule: await scheduleFeed(ctx, input) };
  }

  @Command(() => FeedSchedulePayload, { description: 'Takes a feed off the schedule. What came from it stays.' })
  async unscheduleFeed(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the schedule.' }) id: string,
  ): Outcome {
    return { schedule: await unscheduleFeed(ctx, id) };
  }
}

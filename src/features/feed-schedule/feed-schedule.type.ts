import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { FeedRhythm } from './feed-schedule.codes.ts';

export const FeedRhythmEnum = enumOf<FeedRhythm>('FeedRhythm', 'How often a feed is imported by itself.', {
  DAY: 'Each day.',
  WEEK: 'Each week.',
});

@ObjectType('FeedSchedule', { description: 'A feed that is imported by itself, each day or each week.' })
export class FeedScheduleType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send back the one you saw.' })
  version!: number;

  @Field(() => String, { description: 'Where the feed is.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that its listings carry as their source; null where that is made of its address.',
  })
  source?: string | null;

  @Field(() => FeedRhythmEnum, { description: 'How often it is imported.' })
  every!: FeedRhythm;

  @Field(() => Date, { description: 'When it is due next: it begins within the hour after that.' })
  nextAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed the last time; null when all went well. What came of each import is in importRuns.',
  })
  lastFailure?: string | null;
}

export const FeedScheduleEdgeType = edgeOf('FeedSchedule', () => FeedScheduleType);

@ObjectType('FeedScheduleConnection', { description: 'A page of the feeds that are imported by themselves.' })
export class FeedScheduleConnectionType {
  @Field(() => [FeedScheduleEdgeType], { description: 'The feeds of this page.' })
  edges!: InstanceType<typeof FeedScheduleEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('FeedSchedulePayload', { description: 'What came of scheduling a feed, or of taking one off.' })
export class FeedSchedulePayload {
  @Field(() => FeedScheduleType, { nullable: true, description: 'The schedule; null when nothing was done.' })
  schedule?: FeedScheduleType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

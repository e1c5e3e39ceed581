import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ClosingReason, EpisodeResponse, EpisodeStepKind, ReferralSource } from './episode.codes.ts';
import {
  ClosingReasonEnum,
  EpisodeResponseEnum,
  EpisodeStepKindEnum,
  ReferralSourceEnum,
} from './episode-enums.type.ts';

@ObjectType('Goal', { description: 'What matters to a person, in a few words that name nobody.' })
export class GoalType {
  @Field(() => String, { description: 'In a few words.' })
  text!: string;

  @Field(() => Boolean, { description: 'True once the person says that it is reached.' })
  isReached!: boolean;
}

@ObjectType('GoalCounts', { description: 'How many goals an episode has. Supervisors see no more of them.' })
export class GoalCountsType {
  @Field(() => Int, { description: 'How many were set.' })
  set!: number;

  @Field(() => Int, { description: 'How many of them are reached.' })
  reached!: number;
}

@ObjectType('CodeToEnter', {
  description: 'Which SNOMED CT code you are to enter into the GP system for an episode, or why none.',
})
export class CodeToEnterType {
  @Field(() => String, { nullable: true, description: 'The code, as text: it has more digits than numbers keep.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'What the code means, as SNOMED CT says it.' })
  term!: string | null;

  @Field(() => String, { description: 'Why this one, or why none.' })
  why!: string;
}

@ObjectType('EnteredCode', { description: 'That a code was entered into the GP system.' })
export class EnteredCodeType {
  @Field(() => String, { description: 'The code, as text.' })
  code!: string;

  @Field(() => String, { description: 'What the code means.' })
  term!: string;

  @Field(() => Date, { description: 'When it was marked as entered.' })
  at!: Date;
}

@ObjectType('TimelineEntry', { description: 'Something that happened in an episode. It says nothing of the person.' })
export class TimelineEntryType {
  @Field(() => Date, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => String, { description: 'The day on which it happened, YYYY-MM-DD.' })
  on!: string;

  @Field(() => EpisodeStepKindEnum, {
    nullable: true,
    description: 'Which step of the episode it is; null for what is not of the episode itself.',
  })
  step!: EpisodeStepKind | null;

  @Field(() => String, { description: 'What happened, in a sentence.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence, where a reason was given.' })
  why!: string | null;
}

@ObjectType('Episode', {
  description:
    'One referral of one person to social prescribing, from the offer to the end. For those who work in its team.',
})
export class EpisodeType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => ReferralSourceEnum, { description: 'Where the referral came from.' })
  referralSource!: ReferralSource;

  @Field(() => String, { description: 'The day of the referral, YYYY-MM-DD.' })
  referredOn!: string;

  @Field(() => EpisodeResponseEnum, {
    nullable: true,
    description: 'What the person answered; null while they have not.',
  })
  response!: EpisodeResponse | null;

  @Field(() => String, { nullable: true, description: 'The day of the answer.' })
  respondedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The day of the next review.' })
  reviewOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it ended; null while it goes on.' })
  closedOn!: string | null;

  @Field(() => ClosingReasonEnum, { nullable: true, description: 'Why it ended.' })
  closingReason!: ClosingReason | null;

  @Field(() => Date, { description: 'When it was recorded here.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed here.' })
  updatedAt!: Date;
}

export const EpisodeEdgeType = edgeOf('Episode', () => EpisodeType);

@ObjectType('EpisodeConnection', { description: 'A page of episodes, in the order in which they were opened.' })
export class EpisodeConnectionType {
  @Field(() => [EpisodeEdgeType], { description: 'The episodes of this page.' })
  edges!: InstanceType<typeof EpisodeEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('EpisodePayload', { description: 'What came of a change to an episode.' })
export class EpisodePayload {
  @Field(() => EpisodeType, {
    nullable: true,
    description: 'The episode as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  episode?: EpisodeType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { TurnedAwayReasonEnum } from '../received-connection/received-enums.type.ts';
import type { TurnedAwayReason } from '../received-connection/received.codes.ts';
import type { CapacityState } from '../service/service.codes.ts';
import { CapacityStateEnum } from '../service/service-enums.type.ts';
import type { Counted } from './pulse-report.rules.ts';
import type { Share } from './pulse.codes.ts';
import { ShareEnum } from './pulse.type.ts';

const PEOPLE =
  'Null from one to seven, and where it would tell a part of it that is, or an organisation what the others count; others are rounded to the nearest five, each for itself, so they need not add. A person whom two organisations count counts twice.';
export const people = (what: string) => [() => Int, { nullable: true, description: `${what} ${PEOPLE}` }] as const;
export const OF_EIGHT = 'Null where fewer than eight organisations of an area said it.';

@ObjectType('PulseReason', { description: 'How many people were turned away for a reason.' })
export class PulseReasonType implements Counted<TurnedAwayReason> {
  @Field(() => TurnedAwayReasonEnum, { description: 'Why.' })
  code!: TurnedAwayReason;

  @Field(...people('How many people.'))
  count!: number | null;
}

@ObjectType('PulseShare', { description: 'How many organisations said so.' })
export class PulseShareType implements Counted<Share> {
  @Field(() => ShareEnum, { description: 'What they said.' })
  code!: Share;

  @Field(() => Int, { description: 'How many organisations.' })
  count!: number;
}

@ObjectType('PulseCapacity', { description: 'How many organisations said so of their room.' })
export class PulseCapacityType implements Counted<CapacityState> {
  @Field(() => CapacityStateEnum, { description: 'What they said.' })
  code!: CapacityState;

  @Field(() => Int, { description: 'How many organisations.' })
  count!: number;
}

@ObjectType('PulseReport', {
  description:
    'What the organisations of a council’s area said of a quarter, together: by their own count, which need not be that of the teams.',
})
export class PulseReportType {
  @Field(() => String, { nullable: true, description: 'The quarter: 2026-Q1.' })
  period?: string;

  @Field(() => Int, { nullable: true, description: 'How many organisations were asked.' })
  asked?: number;

  @Field(() => Int, { nullable: true, description: 'How many answered.' })
  answered?: number;

  @Field(...people('People whom they were sent.'))
  received?: number | null;

  @Field(...people('Those who came.'))
  attended?: number | null;

  @Field(...people('Those who were turned away, or did not come in the end.'))
  turnedAway?: number | null;

  @Field(() => [PulseReasonType], { nullable: true, description: 'Why, as far as it was said.' })
  turnedAwayFor?: PulseReasonType[];

  @Field(() => [PulseShareType], { nullable: true, description: 'For how many people they were the right place.' })
  appropriate?: PulseShareType[];

  @Field(() => [PulseShareType], { nullable: true, description: 'Of how many people they were told enough.' })
  informed?: PulseShareType[];

  @Field(() => [PulseCapacityType], { nullable: true, description: 'Whether there was room when they answered.' })
  capacity?: PulseCapacityType[];

  @Field(...people('People who waited then.'))
  waiting?: number | null;

  @Field(...people('New members.'))
  newMembers?: number | null;

  @Field(...people('New volunteers.'))
  newVolunteers?: number | null;

  @Field(() => Float, { nullable: true, description: `What it cost them on top, in pence, all together. ${OF_EIGHT}` })
  extraCostPence?: number | null;

  @Field(() => Float, { nullable: true, description: `The money that followed, in pence, all together. ${OF_EIGHT}` })
  fundingPence?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `How confident they are to keep going for 6 months, from 1 to 5: the mean. ${OF_EIGHT}`,
  })
  confidence6?: number | null;

  @Field(() => Float, { nullable: true, description: `The same for 12 months. ${OF_EIGHT}` })
  confidence12?: number | null;

  @Field(() => [String], { nullable: true, description: 'What would help them, in their words, without their names.' })
  supportWanted?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'What people need and do not find, in their words, without their names.',
  })
  gapsSeen?: string[];

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}

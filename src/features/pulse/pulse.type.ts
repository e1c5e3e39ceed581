import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { TurnedAwayReason } from '../received-connection/received.codes.ts';
import { TurnedAwayReasonEnum } from '../received-connection/received-enums.type.ts';
import type { CapacityState } from '../service/service.codes.ts';
import { CapacityStateEnum } from '../service/service-enums.type.ts';
import type { TurnedAway } from './pulse-answer.entity.ts';
import type { Share } from './pulse.codes.ts';

export const ShareEnum = enumOf<Share>('Share', 'How many of them, in words.', {
  ALL: 'All of them.',
  MOST: 'Most of them.',
  SOME: 'Some of them.',
  FEW: 'A few of them.',
  NONE: 'None of them.',
});

const count = (description: string) => [() => Int, { nullable: true, description }] as const;

@ObjectType('TurnedAway', { description: 'For one reason so many people were turned away.' })
export class TurnedAwayType implements TurnedAway {
  @Field(() => TurnedAwayReasonEnum, { description: 'Why.' })
  reason!: TurnedAwayReason;

  @Field(() => Int, { description: 'How many people.' })
  count!: number;
}

@ObjectType('Pulse', {
  description:
    'What an organisation says of a quarter in which people were sent to it. For its own editors; reports hold sums.',
})
export class PulseType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each correction.' })
  version!: number;

  @Field(() => ID, { description: 'Which organisation.' })
  organisationId!: string;

  @Field(() => String, { description: 'Which quarter of the calendar: 2026-Q3 is July to September.' })
  quarter!: string;

  @Field(() => Int, { description: 'How many people were sent.' })
  received!: number;

  @Field(() => Int, { description: 'How many of them came.' })
  attended!: number;

  @Field(() => Int, { description: 'How many were turned away, or did not come in the end.' })
  turnedAway!: number;

  @Field(() => [TurnedAwayType], { description: 'Why, as far as it was said.' })
  turnedAwayFor!: TurnedAwayType[];

  @Field(() => ShareEnum, { nullable: true, description: 'Of how many it was the right place.' })
  appropriate?: Share | null;

  @Field(() => ShareEnum, { nullable: true, description: 'Of how many the organisation was told enough.' })
  informed?: Share | null;

  @Field(() => CapacityStateEnum, { nullable: true, description: 'Whether there is room now.' })
  capacity?: CapacityState | null;

  @Field(...count('How many people wait now.'))
  waiting?: number | null;

  @Field(...count('How many weeks they wait.'))
  waitingWeeks?: number | null;

  @Field(...count('How many new members came of it.'))
  newMembers?: number | null;

  @Field(...count('How many new volunteers came of it.'))
  newVolunteers?: number | null;

  @Field(...count('What it cost on top, in pence.'))
  extraCostPence?: number | null;

  @Field(...count('The money that followed, in pence.'))
  fundingPence?: number | null;

  @Field(...count('How confident they are to keep going for 6 months, from 1 (not at all) to 5 (very).'))
  confidence6?: number | null;

  @Field(...count('The same for 12 months.'))
  confidence12?: number | null;

  @Field(() => String, { nullable: true, description: 'What would help them.' })
  supportWanted?: string | null;

  @Field(() => String, { nullable: true, description: 'What they see that people need and do not find.' })
  gapsSeen?: string | null;

  @Field(() => Date, { description: 'When it was last said.' })
  answeredAt!: Date;
}

@ObjectType('SubmitPulsePayload', { description: 'What came of saying how a quarter went.' })
export class SubmitPulsePayload {
  @Field(() => PulseType, { nullable: true, description: 'What was said, as it is now; null when nothing was done.' })
  pulse?: PulseType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

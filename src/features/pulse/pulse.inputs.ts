import { Field, InputType, Int } from 'type-graphql';
import type { TurnedAwayReason } from '../received-connection/received.codes.ts';
import { TurnedAwayReasonEnum } from '../received-connection/received-enums.type.ts';
import type { CapacityState } from '../service/service.codes.ts';
import { CapacityStateEnum } from '../service/service-enums.type.ts';
import type { Share } from './pulse.codes.ts';
import { ShareEnum } from './pulse.type.ts';

const count = (description: string) => [() => Int, { nullable: true, description }] as const;

@InputType({ description: 'For one reason so many people were turned away.' })
export class TurnedAwayInput {
  @Field(() => TurnedAwayReasonEnum, { description: 'Why.' })
  reason!: TurnedAwayReason;

  @Field(() => Int, { description: 'How many people.' })
  count!: number;
}

@InputType({ description: 'How a quarter went. It replaces what was said before; what is left out is not known.' })
export class PulseInput {
  @Field(() => Int, { description: 'How many people you were sent.' })
  received!: number;

  @Field(() => Int, { description: 'How many of them came.' })
  attended!: number;

  @Field(() => Int, { description: 'How many were turned away, or did not come in the end.' })
  turnedAway!: number;

  @Field(() => [TurnedAwayInput], { nullable: true, description: 'Why, as far as you know.' })
  turnedAwayFor?: TurnedAwayInput[] | null;

  @Field(() => ShareEnum, { nullable: true, description: 'Of how many you were the right place.' })
  appropriate?: Share | null;

  @Field(() => ShareEnum, { nullable: true, description: 'Of how many you were told enough.' })
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

  @Field(...count('What it cost you on top, in pence.'))
  extraCostPence?: number | null;

  @Field(...count('The money that followed, in pence.'))
  fundingPence?: number | null;

  @Field(...count('How confident you are to keep going for 6 months, from 1 (not at all) to 5 (very).'))
  confidence6?: number | null;

  @Field(...count('The same for 12 months.'))
  confidence12?: number | null;

  @Field(() => String, { nullable: true, description: 'What would help you. It names nobody.' })
  supportWanted?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What you see that people need and do not find. It names nobody.',
  })
  gapsSeen?: string | null;
}

import { Field, InputType, Int } from 'type-graphql';
import type { Answer, TurnedAwayReason } from './received.codes.ts';
import { AnswerEnum, TurnedAwayReasonEnum } from './received-enums.type.ts';

@InputType({ description: 'What came of somebody whom your organisation was sent.' })
export class ReferralAnswerInput {
  @Field(() => AnswerEnum, { description: 'What it is.' })
  answer!: Answer;

  @Field(() => TurnedAwayReasonEnum, { nullable: true, description: 'Of TURNED_AWAY: why.' })
  reason?: TurnedAwayReason | null;

  @Field(() => Int, { nullable: true, description: 'Of STARTED: how often they have been there so far.' })
  sessions?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day on which it happened, YYYY-MM-DD; today when left out.',
  })
  on?: string | null;
}

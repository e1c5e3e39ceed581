import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { ConnectionKindEnum } from '../connection/connection-enums.type.ts';
import type { ConnectionKind } from '../connection/connection.codes.ts';
import type { AnswerRow } from './answer.queries.ts';
import { AnswerEnum, ReceivedStateEnum, TurnedAwayReasonEnum } from './received-enums.type.ts';
import type { Answer, ReceivedState, TurnedAwayReason } from './received.codes.ts';
import type { ShownReferral } from './shown-referral.ts';

@ObjectType('IncomingReferral', {
  description:
    'Somebody whom an organisation was sent. It holds a reference and what is needed to answer, and nothing else.',
})
export class IncomingReferralType implements ShownReferral {
  @Field(() => ID, { description: 'The id of the referral. It says nothing of the person.' })
  id!: string;

  @Field(() => String, {
    description:
      'By which your organisation knows the person, and no other does. Who it is you hear from the link worker.',
  })
  reference!: string;

  @Field(() => ID, { nullable: true, description: 'The id of the service; null where it is not there any more.' })
  serviceId!: string | null;

  @Field(() => String, { description: 'What the service was called then.' })
  serviceName!: string;

  @Field(() => ConnectionKindEnum, { description: 'Whether they were referred or introduced.' })
  kind!: ConnectionKind;

  @Field(() => String, { description: 'The day on which it was sent, YYYY-MM-DD.' })
  sentOn!: string;

  @Field(() => ReceivedStateEnum, { description: 'How it stands.' })
  state!: ReceivedState;

  @Field(() => String, { description: 'Whom to ask about it: the organisation behind the team, and how to reach it.' })
  askWhom!: string;
}

export const IncomingReferralEdgeType = edgeOf('IncomingReferral', () => IncomingReferralType);

@ObjectType('IncomingReferralConnection', { description: 'A page of those whom an organisation was sent.' })
export class IncomingReferralConnectionType {
  @Field(() => [IncomingReferralEdgeType], { description: 'Those of this page.' })
  edges!: InstanceType<typeof IncomingReferralEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ReceiverAnswer', { description: 'What an organisation said of somebody whom it was sent.' })
export class ReceiverAnswerType implements Omit<AnswerRow, 'connectionId'> {
  @Field(() => AnswerEnum, { description: 'What it said.' })
  answer!: Answer;

  @Field(() => TurnedAwayReasonEnum, { nullable: true, description: 'Of TURNED_AWAY: why.' })
  reason!: TurnedAwayReason | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of STARTED: how often they had been there; null where it was not said.',
  })
  sessions!: number | null;

  @Field(() => String, { description: 'The day on which it happened, YYYY-MM-DD.' })
  on!: string;

  @Field(() => Date, { description: 'When it was said.' })
  answeredAt!: Date;
}

@ObjectType('AnswerConnectionPayload', { description: 'What came of an answer.' })
export class AnswerConnectionPayload {
  @Field(() => IncomingReferralType, {
    nullable: true,
    description: 'The referral as it is now; null when nothing was done.',
  })
  referral?: IncomingReferralType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

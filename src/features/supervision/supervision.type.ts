import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { SupervisionKind } from './supervision.codes.ts';

export const SupervisionKindEnum = enumOf<SupervisionKind>('SupervisionKind', 'What a session of supervision is for.', {
  CLINICAL: 'Of the work with people, with a clinician such as the GP supervisor: each month.',
  MANAGERIAL: 'Of hours, duties and development, with whoever leads the worker.',
  PEER: 'Among colleagues.',
  GROUP: 'Of several workers at once.',
});

@ObjectType('Supervision', {
  description: 'A session in which somebody was supervised. It says nothing of whom they support.',
})
export class SupervisionType {
  @Field(() => ID, { description: 'Its id: removeSupervision takes it.' })
  id!: string;

  @Field(() => ID, { description: 'The id of whoever was supervised.' })
  workerId!: string;

  @Field(() => SupervisionKindEnum, { description: 'What it was for.' })
  kind!: SupervisionKind;

  @Field(() => String, { description: 'On which day, as YYYY-MM-DD.' })
  heldOn!: string;

  @Field(() => String, { description: 'Who supervised, as they were called then.' })
  supervisorName!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed for the worker.' })
  note?: string | null;

  @Field(() => ID, { description: 'The id of whoever recorded it.' })
  recordedBy!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

export const SupervisionEdgeType = edgeOf('Supervision', () => SupervisionType);

@ObjectType('SupervisionConnection', { description: 'A page of sessions, the last recorded first.' })
export class SupervisionConnectionType {
  @Field(() => [SupervisionEdgeType], { description: 'The sessions of this page.' })
  edges!: InstanceType<typeof SupervisionEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('SupervisionPayload', { description: 'What came of recording or removing a session of supervision.' })
export class SupervisionPayload {
  @Field(() => SupervisionType, {
    nullable: true,
    description: 'The session as it is now, or was when it was removed; null when nothing was done.',
  })
  supervision?: SupervisionType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

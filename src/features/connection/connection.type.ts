import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { StandingEnum } from '../service/service-enums.type.ts';
import type { Standing } from '../standing/standing.codes.ts';
import {
  ConnectionEventKindEnum,
  ConnectionKindEnum,
  ConnectionOutcomeEnum,
  ConnectionStateEnum,
  ConnectionWarningEnum,
  EventSourceEnum,
} from './connection-enums.type.ts';
import type {
  ConnectionEventKind,
  ConnectionKind,
  ConnectionOutcome,
  ConnectionState,
  ConnectionWarningCode,
  EventSource,
} from './connection.codes.ts';

const dayField = (description: string) =>
  [() => String, { nullable: true, description: `${description}, YYYY-MM-DD in London.` }] as const;

@ObjectType('ConnectionRecord', {
  description: 'That somebody was connected to a service, and what came of it. For the team of the person alone.',
})
export class ConnectionRecordType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => ConnectionKindEnum, { description: 'How.' })
  kind!: ConnectionKind;

  @Field(() => ConnectionStateEnum, { description: 'How far it has come.' })
  state!: ConnectionState;

  @Field(() => ConnectionOutcomeEnum, {
    nullable: true,
    description: 'What came of it; null as long as its end is not known.',
  })
  outcome?: ConnectionOutcome | null;

  @Field(() => String, { description: 'What the service was called when the connection was made.' })
  serviceName!: string;

  @Field(() => String, { description: 'Who offered it then.' })
  organisationName!: string;

  @Field(() => Int, { description: 'Which version of the service it was.' })
  serviceVersion!: number;

  @Field(() => StandingEnum, { description: 'How the service stood on that day.' })
  standing!: Standing;

  @Field(() => String, { nullable: true, description: 'Why a supervisor let it happen all the same.' })
  overrideReason?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the need that it is for.' })
  need?: string | null;

  @Field(...dayField('The first day on which it was more than planned'))
  madeOn?: string | null;

  @Field(...dayField('When it was sent'))
  sentOn?: string | null;

  @Field(...dayField('When the service had received it'))
  receivedOn?: string | null;

  @Field(...dayField('When the person started'))
  startedOn?: string | null;

  @Field(...dayField('When it was seen that the person still goes'))
  sustainedOn?: string | null;

  @Field(...dayField('When it ended, or the person declined'))
  endedOn?: string | null;

  @Field(() => Date, { description: 'When it was recorded here.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed here.' })
  updatedAt!: Date;
}

@ObjectType('ConnectionEvent', { description: 'One step in the course of a connection.' })
export class ConnectionEventType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ConnectionEventKindEnum, { description: 'What it was.' })
  kind!: ConnectionEventKind;

  @Field(() => ConnectionStateEnum, { description: 'How far the connection had come after it.' })
  state!: ConnectionState;

  @Field(() => String, { description: 'The day on which it happened, YYYY-MM-DD.' })
  on!: string;

  @Field(() => ConnectionOutcomeEnum, { nullable: true, description: 'What was known to have come of it.' })
  outcome!: ConnectionOutcome | null;

  @Field(() => EventSourceEnum, { description: 'As what somebody recorded it.' })
  byRole!: EventSource;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why something was put right. Null for supervisors.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted. Null for supervisors.' })
  note!: string | null;
}

@ObjectType('ConnectionWarning', {
  description: 'What has to be said to the person, though it does not stand in the way.',
})
export class ConnectionWarningType {
  @Field(() => ConnectionWarningEnum, { description: 'What it is about, for programs.' })
  code!: ConnectionWarningCode;

  @Field(() => String, { description: 'What to say or to do, in plain English.' })
  message!: string;

  @Field(() => ID, { description: 'Of which connection it is.' })
  connectionId!: string;
}

export const ConnectionRecordEdgeType = edgeOf('ConnectionRecord', () => ConnectionRecordType);

@ObjectType('ConnectionRecordConnection', { description: 'A page of connections, the newest first.' })
export class ConnectionRecordConnectionType {
  @Field(() => [ConnectionRecordEdgeType], { description: 'The connections of this page.' })
  edges!: InstanceType<typeof ConnectionRecordEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ConnectionPayload', { description: 'What came of a change to a connection.' })
export class ConnectionPayload {
  @Field(() => ConnectionRecordType, {
    nullable: true,
    description: 'The connection as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  connection?: ConnectionRecordType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('RecordedConnectionPayload', { description: 'What came of recording a connection.' })
export class RecordedConnectionPayload {
  @Field(() => ConnectionRecordType, { nullable: true, description: 'The connection; null when nothing was recorded.' })
  connection?: ConnectionRecordType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('RecordedConnectionsPayload', { description: 'What came of recording several connections at once.' })
export class RecordedConnectionsPayload {
  @Field(() => [ConnectionRecordType], {
    nullable: true,
    description:
      'All of them, in the order of the input; null where any of them was refused, for then none is recorded.',
  })
  connections?: ConnectionRecordType[] | null;

  @Field(() => [ProblemType], {
    description:
      'What was wrong, of each by its place in the input: connections.3.serviceId. Empty when all went well.',
  })
  problems!: ProblemType[];
}

import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { Role } from '../../shared/role.ts';
import { RoleEnum } from '../role/role.type.ts';
import { ACTOR_KINDS, type ActorKind } from './actor-kind.codes.ts';

export const ActorKindEnum = enumOf<ActorKind>('ActorKind', 'As what somebody acted.', ACTOR_KINDS);

@ObjectType('AuditEvent', {
  description:
    'Something that was done, read, or refused. An event is never changed. About people it holds ids and names of fields, never values.',
})
export class AuditEventType {
  @Field(() => ID, { description: 'Its number: later events have greater ones.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, {
    description:
      'Who: the id of a person, a program (system:import), or for SQL from outside the program the role of the database (database:linkwell).',
  })
  actor!: string;

  @Field(() => ActorKindEnum, { description: 'As what.' })
  actorKind!: ActorKind;

  @Field(() => RoleEnum, { nullable: true, description: 'The role that allowed it; null for programs.' })
  role!: Role | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The scope in which that role is held: a team, an organisation, an area.',
  })
  scope!: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked, by its name in this schema: updateService.' })
  operation!: string | null;

  @Field(() => String, {
    description:
      'What became of it: INSERT, UPDATE, DELETE or TRUNCATE in the database, READ, REFUSED, or another word for what happened.',
  })
  action!: string;

  @Field(() => String, { description: 'What kind of thing it was done to: service, role_assignment, session.' })
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'Which one; null where there are several, or none.' })
  subjectId!: string | null;

  @Field(() => [ID], {
    description: 'Whom and what else it concerns: the person of a role, all who were shown by a read.',
  })
  concerns!: string[];

  @Field(() => [String], { description: 'Names of the fields that changed, where values are not kept.' })
  fields!: string[];

  @Field(() => GraphQLJSON, { nullable: true, description: 'What changed, as it was before, by column.' })
  before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What changed, as it was afterwards, by column.' })
  after!: unknown;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever did it.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The request in which it was done; null outside a request.' })
  requestId!: string | null;
}

export const AuditEventEdgeType = edgeOf('AuditEvent', () => AuditEventType);

@ObjectType('AuditEventConnection', { description: 'A page of the audit log, the newest event first.' })
export class AuditEventConnectionType {
  @Field(() => [AuditEventEdgeType], { description: 'The events of this page.' })
  edges!: InstanceType<typeof AuditEventEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the log.' })
  pageInfo!: PageInfoType;
}

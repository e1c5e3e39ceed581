import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';
import type { Role } from '../../shared/role.ts';
import { PersonType } from '../person/person.type.ts';
import { RoleAssignmentType, RoleEnum } from '../role/role.type.ts';
import type { InvitationStatus } from './invitation.rules.ts';

export const InvitationStatusEnum = enumOf<InvitationStatus>('InvitationStatus', 'How far an invitation has come.', {
  OPEN: 'It can be accepted.',
  ACCEPTED: 'It was accepted, and the role was taken on.',
  REVOKED: 'It was taken back, or replaced by a newer one.',
  EXPIRED: 'Nobody accepted it in time.',
});

@ObjectType('Invitation', {
  implements: NodeType,
  description: 'An offer by e-mail to take on a role. Its code is in the letter and nowhere else.',
})
export class InvitationType extends NodeType {
  @Field(() => String, { description: 'Who is invited.' })
  name!: string;

  @Field(() => String, { description: 'Where the letter went.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'The role that is offered.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: 'Where: the id of the team or organisation, or the code of the area. Null for the whole directory.',
  })
  scope?: string | null;

  @Field(() => Date, { description: 'When it was sent.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;
}

export const InvitationEdgeType = edgeOf('Invitation', () => InvitationType);

@ObjectType('InvitationConnection', { description: 'A page of invitations.' })
export class InvitationConnectionType {
  @Field(() => [InvitationEdgeType], { description: 'The invitations of this page.' })
  edges!: InstanceType<typeof InvitationEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('InvitationPayload', { description: 'What came of sending an invitation or taking it back.' })
export class InvitationPayload {
  @Field(() => InvitationType, {
    nullable: true,
    description: 'The invitation as it is now; null when nothing was done.',
  })
  invitation?: InvitationType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('AcceptancePayload', { description: 'What came of accepting an invitation.' })
export class AcceptancePayload {
  @Field(() => PersonType, {
    nullable: true,
    description: 'Who accepted: sign in as they now; null when nothing was done.',
  })
  person?: PersonType | null;

  @Field(() => RoleAssignmentType, {
    nullable: true,
    description: 'The role that was taken on; null when nothing was done.',
  })
  assignment?: RoleAssignmentType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

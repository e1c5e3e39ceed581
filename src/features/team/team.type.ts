import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';
import type { EmployerKind, Practice, WorkContact } from './team.entity.ts';

export const EmployerKindEnum = enumOf<EmployerKind>('EmployerKind', 'Who employs the people of a team.', {
  PCN: 'The primary care network, or a practice of it.',
  SUB_CONTRACTED: 'A provider that the network has contracted.',
});

@ObjectType('WorkContact', { description: 'Somebody at a practice or host organisation, in their working role.' })
export class WorkContactType implements WorkContact {
  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Their telephone number at work.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address at work.' })
  email!: string | null;
}

@ObjectType('Practice', { description: 'A GP practice that a team serves.' })
export class PracticeType implements Practice {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its ODS code, as NHS systems know it: P91003.' })
  odsCode!: string | null;

  @Field(() => WorkContactType, { nullable: true, description: 'Whom the team turns to first there.' })
  firstPointOfContact!: WorkContactType | null;
}

@ObjectType('Team', {
  implements: NodeType,
  description: 'Link workers and their colleagues who work together, of a primary care network or a provider.',
})
export class TeamType extends NodeType {
  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => EmployerKindEnum, { description: 'Who employs its people.' })
  employerKind!: EmployerKind;

  @Field(() => WorkContactType, { nullable: true, description: 'The GP who supervises its link workers.' })
  gpSupervisor!: WorkContactType | null;

  @Field(() => WorkContactType, { nullable: true, description: 'The safeguarding lead of the host organisation.' })
  safeguardingLead!: WorkContactType | null;

  @Field(() => String, { nullable: true, description: 'Where its safeguarding procedure can be read.' })
  safeguardingProcedureUrl!: string | null;

  @Field(() => [PracticeType], { description: 'The practices that it serves.' })
  practices!: PracticeType[];

  @Field(() => Date, { description: 'When it was added here.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is at work.' })
  archivedAt!: Date | null;
}

export const TeamEdgeType = edgeOf('Team', () => TeamType);

@ObjectType('TeamConnection', { description: 'A page of teams.' })
export class TeamConnectionType {
  @Field(() => [TeamEdgeType], { description: 'The teams of this page.' })
  edges!: InstanceType<typeof TeamEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('TeamPayload', { description: 'What came of a change to a team.' })
export class TeamPayload {
  @Field(() => TeamType, {
    nullable: true,
    description: 'The team as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  team?: TeamType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

import { Field, ObjectType } from 'type-graphql';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { VerificationMethod, VerificationStatus } from '../crisis-line/crisis-line.codes.ts';
import { VerificationMethodEnum, VerificationStatusEnum } from '../crisis-line/crisis-line.type.ts';
import type { FactCode, TaskKind } from './crisis-field.codes.ts';
import { CrisisFactEnum, CrisisTaskKindEnum } from './crisis-field.type.ts';
import { CrisisLineProposalType } from './crisis-proposal.type.ts';

@ObjectType('CrisisFactToCheck', {
  description: 'A fact for those who check it. Its value may be one that nobody has verified: never pass that on.',
})
export class CrisisFactToCheckType {
  @Field(() => CrisisFactEnum, { description: 'Which fact.' })
  fact!: FactCode;

  @Field(() => String, { nullable: true, description: 'What is kept, verified or not; null where nothing is known.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Of hours: the times that are kept.' })
  times!: string | null;

  @Field(() => VerificationStatusEnum, { description: 'How far it can be relied on.' })
  status!: VerificationStatus;

  @Field(() => String, { nullable: true, description: 'The day of the last check, YYYY-MM-DD.' })
  verifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day on which that check holds, YYYY-MM-DD.' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who says so.' })
  source!: string | null;

  @Field(() => VerificationMethodEnum, { nullable: true, description: 'How it was checked.' })
  method!: VerificationMethod | null;

  @Field(() => Boolean, { description: 'True when a proposal about it waits for a second person.' })
  isProposed!: boolean;
}

@ObjectType('CrisisLineTask', { description: 'Something to do about a crisis line, with why.' })
export class CrisisLineTaskType {
  @Field(() => CrisisTaskKindEnum, { description: 'Why there is something to do.' })
  kind!: TaskKind;

  @Field(() => String, { description: 'What is to do and why, in a sentence.' })
  why!: string;

  @Field(() => String, { nullable: true, description: 'By which day, YYYY-MM-DD; null where there is none.' })
  dueOn!: string | null;

  @Field(() => [CrisisFactToCheckType], { description: 'The facts that it is about.' })
  facts!: CrisisFactToCheckType[];

  @Field(() => [String], { description: 'What is in doubt about the line, in words.' })
  toCheck!: string[];

  @Field(() => CrisisLineProposalType, { nullable: true, description: 'The proposal that waits.' })
  proposal!: CrisisLineProposalType | null;
}

export const CrisisLineTaskEdgeType = edgeOf('CrisisLineTask', () => CrisisLineTaskType);

@ObjectType('CrisisLineTaskConnection', { description: 'A page of what there is to do about crisis lines.' })
export class CrisisLineTaskConnectionType {
  @Field(() => [CrisisLineTaskEdgeType], { description: 'What there is to do, in the order of risk.' })
  edges!: InstanceType<typeof CrisisLineTaskEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

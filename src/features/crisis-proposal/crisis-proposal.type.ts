import { Field, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';
import type { VerificationMethod } from '../crisis-line/crisis-line.codes.ts';
import { VerificationMethodEnum } from '../crisis-line/crisis-line.type.ts';
import type { Decision, FieldCode, ProposalKind, ProposalStatus } from './crisis-field.codes.ts';
import {
  CrisisDecisionEnum,
  CrisisLineFieldEnum,
  CrisisProposalKindEnum,
  CrisisProposalStatusEnum,
} from './crisis-field.type.ts';

@ObjectType('CrisisProposalField', {
  description: 'One thing that a proposal would change, old beside new, with what was decided about it.',
})
export class CrisisProposalFieldType {
  @Field(() => CrisisLineFieldEnum, { description: 'What it is about.' })
  field!: FieldCode;

  @Field(() => String, { nullable: true, description: 'How it was when it was proposed.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Of hours: the times that went with it.' })
  timesBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'How it would be; null where nothing is to be said.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'Of hours: the times that would go with it.' })
  timesAfter!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is now.' })
  current!: string | null;

  @Field(() => Boolean, {
    description: 'True when it was changed after it was proposed, so that it cannot be approved any more.',
  })
  hasChanged!: boolean;

  @Field(() => String, { nullable: true, description: 'Of facts: the day of the check, YYYY-MM-DD.' })
  checkedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Of facts: who says so.' })
  source?: string | null;

  @Field(() => VerificationMethodEnum, { nullable: true, description: 'Of facts: how it was checked.' })
  method?: VerificationMethod | null;

  @Field(() => CrisisDecisionEnum, { nullable: true, description: 'What was decided; null while it waits.' })
  decision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'The name of whoever decided.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was decided, as an instant in UTC.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What they had to say to the proposer.' })
  message!: string | null;
}

@ObjectType('CrisisLineProposal', {
  implements: NodeType,
  description:
    'What somebody would have changed about a crisis line, or found still right. A second person decides each field.',
})
export class CrisisLineProposalType extends NodeType {
  @Field(() => CrisisProposalKindEnum, { description: 'What it would do.' })
  kind!: ProposalKind;

  @Field(() => CrisisProposalStatusEnum, { description: 'How far it has come.' })
  status!: ProposalStatus;

  @Field(() => String, { description: 'The line that it is about, by name, as it was when it was proposed.' })
  lineName!: string;

  @Field(() => String, { description: 'The name of the proposer.' })
  proposedBy!: string;

  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the proposer wants whoever decides to know.' })
  note!: string | null;

  @Field(() => [CrisisProposalFieldType], { description: 'What would change, each to be decided for itself.' })
  fields!: CrisisProposalFieldType[];

  @Field(() => [ProblemType], {
    description: 'What to look at twice, such as the same number on another line. It keeps nobody from deciding.',
  })
  warnings!: ProblemType[];

  @Field(() => Boolean, { description: 'Whether you may decide it: never your own.' })
  mayDecide!: boolean;
}

export const CrisisLineProposalEdgeType = edgeOf('CrisisLineProposal', () => CrisisLineProposalType);

@ObjectType('CrisisLineProposalConnection', { description: 'A page of proposals about crisis lines.' })
export class CrisisLineProposalConnectionType {
  @Field(() => [CrisisLineProposalEdgeType], { description: 'The proposals of this page.' })
  edges!: InstanceType<typeof CrisisLineProposalEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('CrisisLineProposalPayload', { description: 'What came of proposing, deciding or withdrawing.' })
export class CrisisLineProposalPayload {
  @Field(() => CrisisLineProposalType, {
    nullable: true,
    description: 'The proposal as it is now; null when there is none.',
  })
  proposal?: CrisisLineProposalType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

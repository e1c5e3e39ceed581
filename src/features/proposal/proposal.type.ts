import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import type { ProposalStatus, Verdict } from './proposal.codes.ts';

export const ProposalStatusEnum = enumOf<ProposalStatus>('ProposalStatus', 'How far a proposal has come.', {
  OPEN: 'Nobody has decided on it yet.',
  ACCEPTED: 'All of it was accepted, and stands in the listing.',
  PARTLY_ACCEPTED: 'Some fields were accepted and others not.',
  REJECTED: 'Nothing of it was accepted.',
});

export const VerdictEnum = enumOf<Verdict>('Verdict', 'What a reviewer decides of one field of a proposal.', {
  ACCEPT: 'The listing says so from now on. Refused where the field was changed after it was proposed.',
  ACCEPT_OVER_NEWER: 'The same, also where the field was changed after it was proposed: the reviewer has seen it.',
  REJECT: 'The listing stays as it is.',
});

@ObjectType('ProposedField', { description: 'One field of a proposal: old beside new.' })
export class ProposedFieldType {
  @Field(() => String, { description: 'The field, as the input of the listing names it: contacts, eligibility.' })
  field!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What it said when it was proposed.' })
  seen!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What it should say.' })
  proposed!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What it says now; null also where you may not see the listing at the moment.',
  })
  current!: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody changed it after it was proposed: accept it with ACCEPT_OVER_NEWER then. Null where you may not see the listing at the moment.',
  })
  hasChangedSince!: boolean | null;

  @Field(() => Boolean, { description: 'Whether quality assurance looks at this again once it has been changed.' })
  reopensChecks!: boolean;

  @Field(() => VerdictEnum, { nullable: true, description: 'What was decided; null while it is open.' })
  verdict!: Verdict | null;
}

@ObjectType('ChangeProposal', {
  description: 'What somebody thinks a listing should say. Only they, and those who may decide on it, ever see it.',
})
export class ChangeProposalType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ListingKindEnum, { description: 'What kind of listing it is about.' })
  targetKind!: ListingKind;

  @Field(() => ID, { description: 'The id of the listing.' })
  targetId!: string;

  @Field(() => ProposalStatusEnum, { description: 'How far it has come.' })
  status!: ProposalStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of whoever proposed it. Gone 90 days after the decision.',
  })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Who proposed it; null where it is you.' })
  proposerName!: string | null;

  @Field(() => Date, { description: 'When it was proposed.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided on.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer says to whoever proposed it.' })
  message!: string | null;
}

export const ChangeProposalEdgeType = edgeOf('ChangeProposal', () => ChangeProposalType);

@ObjectType('ChangeProposalConnection', { description: 'A page of proposals.' })
export class ChangeProposalConnectionType {
  @Field(() => [ChangeProposalEdgeType], { description: 'The proposals of this page.' })
  edges!: InstanceType<typeof ChangeProposalEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ChangeProposalPayload', { description: 'What came of proposing a change or deciding on it.' })
export class ChangeProposalPayload {
  @Field(() => ChangeProposalType, {
    nullable: true,
    description:
      'The proposal as it is now; null when nothing was done. After a conflict: with what the listing says now.',
  })
  proposal?: ChangeProposalType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

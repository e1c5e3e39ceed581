import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { OrganisationClaimType } from '../claim/claim.type.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';
import { ProblemReportType } from '../problem-report/problem-report.type.ts';
import { ChangeProposalType } from '../proposal/proposal.type.ts';
import type { QueueItemKind } from './change-queue.queries.ts';
import type { Risk } from './risk.codes.ts';

export const ChangeQueueRiskEnum = enumOf<Risk>('ChangeQueueRisk', 'What waiting does, the worst first.', {
  UNSAFE: 'Somebody may come to harm.',
  CANNOT_BE_REACHED: 'People are sent to something that has closed, or where nobody answers.',
  CLAIM: 'Somebody who may know better than we do waits to be let in.',
  OTHER: 'Something may be wrong.',
});

export const ChangeQueueItemKindEnum = enumOf<QueueItemKind>('ChangeQueueItemKind', 'What waits for a decision.', {
  REPORT: 'Somebody reported a problem: closeReport.',
  CLAIM: 'Somebody claims an organisation: approveClaim, denyClaim.',
  PROPOSAL: 'Somebody proposes a change: reviewProposal.',
});

@ObjectType('ChangeQueueItem', { description: 'Something that waits for your decision.' })
export class ChangeQueueItemType {
  @Field(() => ID, { description: 'The id of the report, the claim or the proposal.' })
  id!: string;

  @Field(() => ChangeQueueItemKindEnum, { description: 'Which of the three it is.' })
  kind!: QueueItemKind;

  @Field(() => ChangeQueueRiskEnum, { description: 'How much it matters that it waits.' })
  risk!: Risk;

  @Field(() => String, { description: 'Why it stands here, in a sentence.' })
  why!: string;

  @Field(() => Date, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => ListingKindEnum, { description: 'What kind of listing it is about.' })
  targetKind!: ListingKind;

  @Field(() => ID, { description: 'The id of the listing.' })
  targetId!: string;

  @Field(() => ProblemReportType, { nullable: true, description: 'The report, where it is one.' })
  report!: ProblemReportType | null;

  @Field(() => OrganisationClaimType, { nullable: true, description: 'The claim, where it is one.' })
  claim!: OrganisationClaimType | null;

  @Field(() => ChangeProposalType, { nullable: true, description: 'The proposal, where it is one.' })
  proposal!: ChangeProposalType | null;
}

export const ChangeQueueItemEdgeType = edgeOf('ChangeQueueItem', () => ChangeQueueItemType);

@ObjectType('ChangeQueueItemConnection', { description: 'A page of what waits for your decision.' })
export class ChangeQueueItemConnectionType {
  @Field(() => [ChangeQueueItemEdgeType], { description: 'The items of this page.' })
  edges!: InstanceType<typeof ChangeQueueItemEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

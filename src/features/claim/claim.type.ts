import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ClaimEvidence, ClaimStatus } from './claim.codes.ts';

export const ClaimStatusEnum = enumOf<ClaimStatus>('ClaimStatus', 'How far a claim has come.', {
  OPEN: 'Nobody has decided on it yet.',
  APPROVED: 'The claimant became an editor of the organisation.',
  DENIED: 'It was refused; the message says why.',
  REVOKED: 'It was approved and later taken back; the message says why.',
});

export const ClaimEvidenceEnum = enumOf<ClaimEvidence>(
  'ClaimEvidence',
  'What the address by which the claimant signs in says of the claim. It decides nothing by itself.',
  {
    PUBLISHED_ADDRESS: 'It is an address that the organisation publishes here.',
    PUBLISHED_DOMAIN: 'It is at the domain of an address or a web page that the organisation publishes here.',
    NONE: 'It says nothing: it is at another domain, at one where everybody can have an address, or was never proved.',
  },
);

@ObjectType('OrganisationClaim', {
  description: 'Somebody says that they speak for an organisation, and asks to keep its listings.',
})
export class OrganisationClaimType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ClaimStatusEnum, { description: 'How far it has come.' })
  status!: ClaimStatus;

  @Field(() => String, { description: 'The name of the claimant.' })
  claimantName!: string;

  @Field(() => String, { description: 'The address by which the claimant signs in.' })
  claimantEmail!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why they may speak for it, in their words. Gone 90 days after a claim was denied or revoked.',
  })
  statement!: string | null;

  @Field(() => String, { nullable: true, description: 'What they do there, in their words. Gone at the same time.' })
  position!: string | null;

  @Field(() => String, { nullable: true, description: 'How they can be reached there. Gone at the same time.' })
  contact!: string | null;

  @Field(() => ClaimEvidenceEnum, { description: 'What their address says of the claim, when they made it.' })
  evidence!: ClaimEvidence;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided on.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the claimant was told with the decision.' })
  message!: string | null;
}

export const OrganisationClaimEdgeType = edgeOf('OrganisationClaim', () => OrganisationClaimType);

@ObjectType('OrganisationClaimConnection', { description: 'A page of claims.' })
export class OrganisationClaimConnectionType {
  @Field(() => [OrganisationClaimEdgeType], { description: 'The claims of this page.' })
  edges!: InstanceType<typeof OrganisationClaimEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('OrganisationClaimPayload', { description: 'What came of making a claim or deciding on it.' })
export class OrganisationClaimPayload {
  @Field(() => OrganisationClaimType, {
    nullable: true,
    description: 'The claim as it is now; null when nothing was done.',
  })
  claim?: OrganisationClaimType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { ClaimStatus } from './claim.codes.ts';
import { ClaimStatusEnum } from './claim.type.ts';

@ArgsType()
export class ClaimArgs {
  @Field(() => ID, { description: 'Which organisation.' })
  organisationId!: string;

  @Field(() => String, { description: 'Why you may speak for it, in a sentence or two of at most 500 characters.' })
  statement!: string;

  @Field(() => String, { description: 'What you do there: chair, manager, volunteer who keeps the website.' })
  position!: string;

  @Field(() => String, { description: 'How you can be reached there. Only those who decide on the claim see it.' })
  contact!: string;
}

@ArgsType()
export class OrganisationClaimsArgs extends PageArgs {
  @Field(() => ClaimStatusEnum, { nullable: true, description: 'Only those that have come so far.' })
  status?: ClaimStatus | null;
}

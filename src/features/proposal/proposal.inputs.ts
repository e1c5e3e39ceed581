import { ArgsType, Field, InputType } from 'type-graphql';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { LocationInput } from '../location/location.inputs.ts';
import { OrganisationInput } from '../organisation/organisation.inputs.ts';
import { ServiceInput } from '../service/service.inputs.ts';
import type { Verdict } from './proposal.codes.ts';
import { VerdictEnum } from './proposal.type.ts';

@InputType({
  description:
    'What should change of one listing: give one of the three, and in it only what should change, as an editor would give it.',
})
export class ChangeInput {
  @Field(() => ServiceInput, { nullable: true, description: 'What should change of a service.' })
  service?: ServiceInput | null;

  @Field(() => OrganisationInput, { nullable: true, description: 'What should change of an organisation.' })
  organisation?: OrganisationInput | null;

  @Field(() => LocationInput, { nullable: true, description: 'What should change of a place.' })
  location?: LocationInput | null;
}

@InputType({ description: 'What you decide of one field of a proposal.' })
export class FieldDecisionInput {
  @Field(() => String, { description: 'The field, as the proposal names it.' })
  field!: string;

  @Field(() => VerdictEnum, { description: 'What you decide.' })
  verdict!: Verdict;
}

@ArgsType()
export class ProposeChangeArgs extends VersionedId {
  @Field(() => ChangeInput, { description: 'What should change.' })
  change!: ChangeInput;

  @Field(() => String, { nullable: true, description: 'How you know, for whoever looks at it. Name nobody.' })
  note?: string | null;
}

@ArgsType()
export class ReviewProposalArgs extends VersionedId {
  @Field(() => [FieldDecisionInput], { description: 'One decision for each field of the proposal.' })
  decisions!: FieldDecisionInput[];

  @Field(() => String, { nullable: true, description: 'What you want to say to whoever proposed it.' })
  message?: string | null;
}

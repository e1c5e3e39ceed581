import { Field, InputType } from 'type-graphql';
import { ListingInput, TextInput } from '../listing/listing.inputs.ts';
import type { OrganisationKind } from './organisation.entity.ts';
import { OrganisationKindEnum } from './organisation.type.ts';

@InputType({
  description:
    'What to say about an organisation. A new one needs a name and a kind; a change holds only what changes.',
})
export class OrganisationInput extends ListingInput {
  @Field(() => TextInput, { nullable: true, description: 'Its name, at most 200 characters.' })
  name?: TextInput;

  @Field(() => [String], { nullable: true, description: 'Other names it is known by.' })
  alternativeNames?: string[];

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'What sort of body it is.' })
  kind?: OrganisationKind;

  @Field(() => TextInput, { nullable: true, description: 'What it does, at most 10,000 characters.' })
  description?: TextInput | null;

  @Field(() => [String], { nullable: true, description: 'Official identifiers in org-id.guide form: GB-CHC-1234567.' })
  identifiers?: string[];
}

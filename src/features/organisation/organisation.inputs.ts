import { Field, InputType } from 'type-graphql';
import { ContactInput, LinkInput } from '../listing/contact.inputs.ts';
import { ProvenanceInput, TextInput } from '../listing/listing.inputs.ts';
import type { OrganisationKind } from './organisation.entity.ts';
import { OrganisationKindEnum } from './organisation.type.ts';

@InputType({
  description:
    'What to say about an organisation. A new one needs a name and a kind; a change holds only what changes.',
})
export class OrganisationInput {
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

  @Field(() => [ContactInput], { nullable: true, description: 'How to reach it. Replaces the whole list.' })
  contacts?: ContactInput[];

  @Field(() => [LinkInput], { nullable: true, description: 'Where to find it on the web. Replaces the whole list.' })
  links?: LinkInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The day on which somebody last checked that all this is true, YYYY-MM-DD.',
  })
  verifiedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False keeps it as a draft that the public does not see. True from the start.',
  })
  isPublished?: boolean;

  @Field(() => ProvenanceInput, {
    nullable: true,
    description: 'Where the record came from, when it was brought from elsewhere.',
  })
  provenance?: ProvenanceInput;
}

import { Field, InputType } from 'type-graphql';
import { ContactInput, LinkInput } from './contact.inputs.ts';

@InputType({ description: 'Words in one or more languages. English, Welsh, or both.' })
export class TextInput {
  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string;

  @Field(() => String, { nullable: true, description: 'In Welsh.' })
  cy?: string;
}

@InputType({ description: 'Where a record came from. Source and source id together are unique.' })
export class ProvenanceInput {
  @Field(() => String, { description: 'The source: charity-register.' })
  source!: string;

  @Field(() => String, { description: 'Its id at the source.' })
  sourceId!: string;
}

@InputType({ description: 'What can be said about organisations and services alike.' })
export abstract class ListingInput {
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

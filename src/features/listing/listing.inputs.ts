import { Field, InputType } from 'type-graphql';

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

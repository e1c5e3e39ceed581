import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';

@ArgsType()
export class FeedTermsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those of this feed: oruk:example.org/api.' })
  source?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True for those that nobody has mapped, and no others.' })
  unmappedOnly!: boolean;
}

@InputType({ description: 'What a term of a feed means here. Leave all of it empty where it means nothing of ours.' })
export class TermMeaningInput {
  @Field(() => [String], { nullable: true, description: 'Codes of needs.' })
  needs?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of activity kinds.' })
  activityKinds?: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of populations.' })
  populations?: string[];
}

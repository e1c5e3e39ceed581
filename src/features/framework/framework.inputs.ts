import { Field, InputType } from 'type-graphql';
import { FrameworkCheckType, FrameworkTierType } from './framework.type.ts';

@InputType({ description: 'What to change of a draft. What is left out stays.' })
export class FrameworkInput {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string;

  @Field(() => [FrameworkTierType], { nullable: true, description: 'The tiers in words, all three of them.' })
  tiers?: FrameworkTierType[];

  @Field(() => [FrameworkCheckType], { nullable: true, description: 'The checks. Replaces the whole list.' })
  checks?: FrameworkCheckType[];
}

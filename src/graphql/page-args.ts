import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE } from './relay.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: 'How many to show, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Where to go on: the endCursor of the page before.' })
  after?: string;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';

@ObjectType('FeedTerm', {
  description: 'A term by which a feed describes its services, and what people here say that it means.',
})
export class FeedTermType {
  @Field(() => ID, { description: 'Its id here.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send back the one you saw.' })
  version!: number;

  @Field(() => String, { description: 'The feed that uses it: oruk:example.org/api.' })
  source!: string;

  @Field(() => String, { description: 'The vocabulary it belongs to there; empty where the feed does not say.' })
  taxonomy!: string;

  @Field(() => String, { description: 'Its id or code there.' })
  term!: string;

  @Field(() => String, { description: 'What it is called there.' })
  name!: string;

  @Field(() => Int, { description: 'How many services of the feed carried it the last time.' })
  used!: number;

  @Field(() => Date, { nullable: true, description: 'When somebody last said what it means; null where nobody has.' })
  mappedAt?: Date | null;
}

export const FeedTermEdgeType = edgeOf('FeedTerm', () => FeedTermType);

@ObjectType('FeedTermConnection', {
  description: 'A page of the terms of feeds: those that nobody has mapped first, and of these what is used most.',
})
export class FeedTermConnectionType {
  @Field(() => [FeedTermEdgeType], { description: 'The terms of this page.' })
  edges!: InstanceType<typeof FeedTermEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('FeedTermPayload', { description: 'What came of saying what a term means.' })
export class FeedTermPayload {
  @Field(() => FeedTermType, { nullable: true, description: 'The term as it is now; null when there is none.' })
  term?: FeedTermType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

import { Field, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';

@ObjectType('LexiconTrial', {
  description: 'Words that an administrator has written down to try the lexicon with. Nobody’s searches.',
})
export class LexiconTrialType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What somebody might type.' })
  words!: string;

  @Field(() => Date, { description: 'When it was put on the list.' })
  keptAt!: Date;
}

export const LexiconTrialEdgeType = edgeOf('LexiconTrial', () => LexiconTrialType);

@ObjectType('LexiconTrialConnection', { description: 'A page of what the lexicon is tried with, the newest first.' })
export class LexiconTrialConnectionType {
  @Field(() => [LexiconTrialEdgeType], { description: 'The words of this page.' })
  edges!: InstanceType<typeof LexiconTrialEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('LexiconTrialPayload', { description: 'What came of keeping words, or of dropping them.' })
export class LexiconTrialPayload {
  @Field(() => LexiconTrialType, {
    nullable: true,
    description: 'The words that were kept or dropped, or that were on the list already; null when nothing was done.',
  })
  trial?: LexiconTrialType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

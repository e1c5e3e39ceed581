import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { LexiconOrigin } from './lexicon.codes.ts';

export const LexiconOriginEnum = enumOf<LexiconOrigin>('LexiconOrigin', 'Where what an entry says comes from.', {
  SHIPPED: 'It is as it came with the directory, and follows later versions of it.',
  CHANGED: 'It came with the directory and was changed here. Later versions leave it alone.',
  OWN: 'It was added here.',
});

@ObjectType('LexiconEntry', { description: 'What people say, and what of the directory they mean by it.' })
export class LexiconEntryType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change.' })
  version!: number;

  @Field(() => String, { description: 'What it is known by: partner-died.' })
  code!: string;

  @Field(() => [String], { description: 'How people say it: words in a row, a|b is either.' })
  phrases!: string[];

  @Field(() => [String], { description: 'Codes of needs that it stands for.' })
  needs!: string[];

  @Field(() => [String], { description: 'Codes of kinds of activity that it stands for.' })
  activityKinds!: string[];

  @Field(() => [String], { description: 'Codes of populations that it stands for.' })
  populations!: string[];

  @Field(() => [String], { description: 'Words that listings use for it.' })
  words!: string[];

  @Field(() => [String], { description: 'What should be so as well: cost:FREE.' })
  wishes!: string[];

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken out of the lexicon; null while it is in it.' })
  removedAt?: Date | null;
}

export const LexiconEntryEdgeType = edgeOf('LexiconEntry', () => LexiconEntryType);

@ObjectType('LexiconEntryConnection', { description: 'A page of the lexicon, in the order of its codes.' })
export class LexiconEntryConnectionType {
  @Field(() => [LexiconEntryEdgeType], { description: 'The entries of this page.' })
  edges!: InstanceType<typeof LexiconEntryEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the lexicon.' })
  pageInfo!: PageInfoType;
}

@ObjectType('LexiconEntryPayload', { description: 'What came of a change to the lexicon.' })
export class LexiconEntryPayload {
  @Field(() => LexiconEntryType, {
    nullable: true,
    description: 'The entry as it is now, also where nothing was changed because somebody else was first.',
  })
  entry?: LexiconEntryType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.ts';
import type { Chip, ChipKind } from './plan/plan.ts';

const UnderstoodKindEnum = enumOf<ChipKind>('UnderstoodKind', 'How something in a search was understood.', {
  MEANING: 'By the lexicon: what people say, and what they mean by it.',
  WORD: 'As the word that it is.',
  SPELLING: 'As a slip for the word that is told.',
  PLACE: 'As the name of a place. Use near to search around one.',
  AGE: 'As the age of a person.',
});

const CODES_OF = (what: string) => ({ description: `The ${what} that it stands for, by code; often none.` });

@ObjectType('Understood', {
  description: 'Something that a search was understood to be about. Show it as a chip that can be taken away.',
})
export class UnderstoodType implements Chip {
  @Field(() => ID, { description: 'Pass it in without, and the search goes on without this.' })
  id!: string;

  @Field(() => UnderstoodKindEnum, { description: 'How it was understood.' })
  kind!: ChipKind;

  @Field(() => String, { description: 'What was understood, in words: Bereavement.' })
  label!: string;

  @Field(() => [String], { description: 'The words from which it was understood, as they were typed.' })
  words!: string[];

  @Field(() => [String], CODES_OF('needs'))
  needs!: string[];

  @Field(() => [String], CODES_OF('activity kinds'))
  activityKinds!: string[];

  @Field(() => [String], CODES_OF('populations'))
  populations!: string[];
}

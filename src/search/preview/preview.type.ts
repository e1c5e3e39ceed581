import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { Move } from './preview.rules.ts';

export const LexiconMoveEnum = enumOf<Move>('LexiconMove', 'What becomes of a service among the first ten.', {
  COMES_IN: 'It would come in.',
  RISES: 'It would stand higher.',
  STAYS: 'It would stay where it is.',
  FALLS: 'It would stand lower.',
  DROPS_OUT: 'It would drop out.',
});

@ObjectType('LexiconPreviewPlace', { description: 'Where a service stands among the first ten, and would stand.' })
export class LexiconPreviewPlaceType {
  @Field(() => ID, { description: 'The id of the service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Its place now, from 1; null where it is not among the first ten.' })
  before!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place after the change; null where it would not be among them.',
  })
  after!: number | null;

  @Field(() => LexiconMoveEnum, { description: 'What becomes of it.' })
  move!: Move;
}

@ObjectType('LexiconPreviewQuery', { description: 'Something that might be typed, and what a change does to it.' })
export class LexiconPreviewQueryType {
  @Field(() => String, { description: 'What might be typed.' })
  words!: string;

  @Field(() => ID, { nullable: true, description: 'Its id in the list that is kept; null for a judged query.' })
  trialId!: string | null;

  @Field(() => [String], { description: 'What is understood now, in labels.' })
  understoodBefore!: string[];

  @Field(() => [String], { description: 'What would be understood, in labels.' })
  understoodAfter!: string[];

  @Field(() => [LexiconPreviewPlaceType], {
    description: 'The first ten as they would be, with their places now; then those that drop out.',
  })
  places!: LexiconPreviewPlaceType[];
}

@ObjectType('LexiconPreviewMeasures', {
  description:
    'How good the first ten are by what people judged, now and after: over those of the queries shown here that are judged, and for which something that suits is in this directory.',
})
export class LexiconPreviewMeasuresType {
  @Field(() => Int, { description: 'How many such queries.' })
  queries!: number;

  @Field(() => Float, { description: 'The share with something that suits among the first three, now.' })
  hit3Before!: number;

  @Field(() => Float, { description: 'The share with something that suits among the first three, after.' })
  hit3After!: number;

  @Field(() => Float, { description: 'How good the order of the first ten is (nDCG, 1 is the best), now.' })
  ndcg10Before!: number;

  @Field(() => Float, { description: 'How good the order of the first ten is, after.' })
  ndcg10After!: number;
}

@ObjectType('LexiconPreview', { description: 'What a change of the lexicon would do. Nothing was saved.' })
export class LexiconPreviewType {
  @Field(() => Int, { description: 'How many queries were looked at: those that are kept, and judged ones.' })
  looked!: number;

  @Field(() => Int, { description: 'How many of them would be understood otherwise. The others stay as they are.' })
  changed!: number;

  @Field(() => Int, { description: 'How many of these were not searched for, because there are more than fifty.' })
  more!: number;

  @Field(() => [LexiconPreviewQueryType], { description: 'Those that would be understood otherwise: fifty at most.' })
  queries!: LexiconPreviewQueryType[];

  @Field(() => LexiconPreviewMeasuresType, {
    nullable: true,
    description: 'How good the judged ones among them are, now and after; null where nothing judged is here.',
  })
  judged!: LexiconPreviewMeasuresType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

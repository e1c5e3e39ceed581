import { Field, Float, InputType, Int } from 'type-graphql';
import type { Answers, Ons4Answers, Ucla3Answers } from './answers.rules.ts';
import type { DefinitionDraft } from './definition.rules.ts';
import type {
  Answerer,
  DirectLoneliness,
  LonelinessFrequency,
  MeasureDirection,
  MeasureStage,
} from './measure.codes.ts';
import {
  AnswererEnum,
  DirectLonelinessEnum,
  LonelinessFrequencyEnum,
  MeasureDirectionEnum,
  MeasureStageEnum,
} from './measure-enums.type.ts';

const SCORE = '0 to 10; leave out what was not answered.';

@InputType({ description: 'The four questions of the ONS. Each stands by itself.' })
export class Ons4Input implements Ons4Answers {
  @Field(() => Int, { nullable: true, description: `How satisfied with life nowadays, ${SCORE}` })
  satisfied?: number | null;

  @Field(() => Int, { nullable: true, description: `How worthwhile what they do in life is, ${SCORE}` })
  worthwhile?: number | null;

  @Field(() => Int, { nullable: true, description: `How happy yesterday, ${SCORE}` })
  happyYesterday?: number | null;

  @Field(() => Int, { nullable: true, description: `How anxious yesterday, ${SCORE}` })
  anxiousYesterday?: number | null;
}

@InputType({
  description: 'SWEMWBS: the seven answers, or what they add up to on your own form. The metric score is kept.',
})
export class SwemwbsInput {
  @Field(() => [Int], { nullable: true, description: 'Seven answers of 1 to 5, in the order of the questions.' })
  items?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'What they add up to, 7 to 35, instead of the answers.' })
  rawTotal?: number | null;
}

@InputType({ description: 'The three questions of UCLA. All three are needed.' })
export class Ucla3Input implements Ucla3Answers {
  @Field(() => LonelinessFrequencyEnum, { nullable: true, description: 'How often they lack companionship.' })
  companionship?: LonelinessFrequency | null;

  @Field(() => LonelinessFrequencyEnum, { nullable: true, description: 'How often they feel left out.' })
  leftOut?: LonelinessFrequency | null;

  @Field(() => LonelinessFrequencyEnum, { nullable: true, description: 'How often they feel isolated from others.' })
  isolated?: LonelinessFrequency | null;
}

@InputType({ description: 'The score of a measure that an administrator has defined.' })
export class OtherScoreInput {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => Float, { description: 'The score, within its range.' })
  score!: number;
}

@InputType({ description: 'What the person answered. Leave out what was not asked, or not answered.' })
export class AnswersInput implements Answers {
  @Field(() => Ons4Input, { nullable: true, description: 'The four questions of the ONS.' })
  ons4?: Ons4Input | null;

  @Field(() => SwemwbsInput, { nullable: true, description: 'Mental wellbeing.' })
  swemwbs?: SwemwbsInput | null;

  @Field(() => Ucla3Input, { nullable: true, description: 'Loneliness; ask these three before the direct question.' })
  ucla3?: Ucla3Input | null;

  @Field(() => DirectLonelinessEnum, { nullable: true, description: 'How often they feel lonely, asked directly.' })
  loneliness?: DirectLoneliness | null;

  @Field(() => [OtherScoreInput], { nullable: true, description: 'Measures that an administrator has defined.' })
  others?: OtherScoreInput[] | null;
}

@InputType({ description: 'What the person answered about themselves, when, and at which stage.' })
export class SittingInput {
  @Field(() => String, { nullable: true, description: 'On which day, YYYY-MM-DD; today when left out.' })
  on?: string | null;

  @Field(() => MeasureStageEnum, { description: 'At the beginning, or later.' })
  stage!: MeasureStage;

  @Field(() => AnswererEnum, { description: 'Who answered. Only the person may; anything else is refused.' })
  answeredBy!: Answerer;

  @Field(() => AnswersInput, { description: 'What they answered.' })
  answers!: AnswersInput;
}

@InputType({ description: 'A measure of your own, such as one that you hold a licence for.' })
export class MeasureInput implements DefinitionDraft {
  @Field(() => String, { description: 'Its code, in capitals: MYCAW_1. It never changes.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { description: 'The lowest score.' })
  minimum!: number;

  @Field(() => Float, { description: 'The highest score.' })
  maximum!: number;

  @Field(() => MeasureDirectionEnum, { description: 'Which way is better.' })
  direction!: MeasureDirection;

  @Field(() => String, { description: 'Whose it is, and by what right you use it.' })
  licenceNote!: string;
}

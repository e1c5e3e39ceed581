import { Field, Float, ID, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { Band, MeasureDirection, MeasureStage, Verdict } from './measure.codes.ts';
import { BandEnum, MeasureDirectionEnum, MeasureStageEnum, VerdictEnum } from './measure-enums.type.ts';

@ObjectType('Measure', { description: 'Something that people are asked about themselves, with a score.' })
export class MeasureType {
  @Field(() => String, { description: 'Its code: ONS4_HAPPY, SWEMWBS, or one that an administrator has defined.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { description: 'The lowest score.' })
  minimum!: number;

  @Field(() => Float, { description: 'The highest score.' })
  maximum!: number;

  @Field(() => MeasureDirectionEnum, { description: 'Which way is better.' })
  direction!: MeasureDirection;

  @Field(() => [String], {
    description: 'The questions as they are to be asked; empty where they may not be shown here.',
  })
  questions!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What to know before reading a score.' })
  note!: string | null;

  @Field(() => String, { description: 'Whose it is. Show it wherever the measure is shown.' })
  licence!: string;
}

@ObjectType('MeasureScore', { description: 'One score.' })
export class MeasureScoreType {
  @Field(() => String, { description: 'The code of the measure.' })
  measure!: string;

  @Field(() => Float, { description: 'The score. Of SWEMWBS the metric one; the sum of UCLA3 is unconfirmed.' })
  score!: number;

  @Field(() => BandEnum, { nullable: true, description: 'Its band, where the ONS publishes bands.' })
  band!: Band | null;
}

@ObjectType('MeasureSitting', { description: 'What somebody answered about themselves on a day.' })
export class MeasureSittingType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'On which day, YYYY-MM-DD.' })
  takenOn!: string;

  @Field(() => MeasureStageEnum, { description: 'At the beginning, or later.' })
  stage!: MeasureStage;
}

@ObjectType('MeasureChange', {
  description: 'From a baseline to the last follow-up of the same person. It does not say what it comes from.',
})
export class MeasureChangeType {
  @Field(() => String, { description: 'The code of the measure.' })
  measure!: string;

  @Field(() => Float, { description: 'The score at the beginning.' })
  baseline!: number;

  @Field(() => Float, { description: 'The last score.' })
  followUp!: number;

  @Field(() => Float, { description: 'The last score less the first.' })
  change!: number;

  @Field(() => VerdictEnum, { description: 'Whether that is better, by the direction of the measure.' })
  verdict!: Verdict;

  @Field(() => BandEnum, { nullable: true, description: 'The band at the beginning.' })
  bandBefore!: Band | null;

  @Field(() => BandEnum, { nullable: true, description: 'The band at the end.' })
  bandAfter!: Band | null;
}

@ObjectType('EpisodeMeasures', { description: 'What somebody answered about themselves in an episode.' })
export class EpisodeMeasuresType {
  @Field(() => [MeasureSittingType], { description: 'Each time, the first one first.' })
  sittings!: MeasureSittingType[];

  @Field(() => [MeasureChangeType], { description: 'What has a baseline and a follow-up, each measure by itself.' })
  changes!: MeasureChangeType[];
}

@ObjectType('RecordMeasurePayload', { description: 'What came of recording measures.' })
export class RecordMeasurePayload {
  @Field(() => MeasureSittingType, { nullable: true, description: 'What was kept; null where there are problems.' })
  sitting?: MeasureSittingType | null;

  @Field(() => [ProblemType], { description: 'What has to be put right.' })
  problems!: ProblemType[];
}

@ObjectType('RemoveMeasuresPayload', { description: 'What came of taking measures away.' })
export class RemoveMeasuresPayload {
  @Field(() => ID, { nullable: true, description: 'The id of what is gone.' })
  removedId?: string | null;

  @Field(() => [ProblemType], { description: 'What has to be put right.' })
  problems!: ProblemType[];
}

@ObjectType('MeasurePayload', { description: 'What came of changing the measures of this partnership.' })
export class MeasurePayload {
  @Field(() => String, { nullable: true, description: 'The code of the measure; null where there are problems.' })
  code?: string | null;

  @Field(() => [ProblemType], { description: 'What has to be put right.' })
  problems!: ProblemType[];
}

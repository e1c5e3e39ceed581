import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ToldChange } from './told-change.rules.ts';

@ObjectType('ImpactChange', {
  description:
    'How scores of a measure changed between the first and the last time that people were asked in an episode. It says what followed, not what it was because of.',
})
export class ImpactChangeType implements ToldChange {
  @Field(() => String, { description: 'The code of the measure.' })
  measure!: string;

  @Field(() => Int, {
    description:
      'Episodes with a first and a last score, rounded to the nearest five; of a year, those of its quarters.',
  })
  pairs!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of those, and the ones with a first score of the last twelve months that were never asked again, how many per cent; null of a year.',
  })
  completePercent!: number | null;

  @Field(() => Float, { description: 'The mean of last less first score, with one decimal.' })
  mean!: number;

  @Field(() => Float, { description: 'The lower end of its 95 per cent confidence interval (Student’s t).' })
  low!: number;

  @Field(() => Float, { description: 'The upper end of that interval.' })
  high!: number;

  @Field(() => Boolean, { description: 'True under 30 pairs: take it with caution.' })
  isOfFew!: boolean;

  @Field(() => [String], {
    description:
      'The quarters that it is made of. A year has no scores of its own: it is the mean of its quarters that are shown, by their pairs, and not of the others.',
  })
  quarters!: string[];
}

import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PulseFigures } from './pulse-figures.rules.ts';
import { OF_EIGHT, people, PulseReasonType } from './pulse-report.type.ts';

@ObjectType('ImpactPulse', {
  description:
    'What organisations said of a quarter, together: by their own count, and by the council where each of them works, not where people live. Without their words, which pulseReport and pulses have.',
})
export class ImpactPulseType implements PulseFigures {
  @Field(() => Int, { description: 'How many organisations were asked.' })
  asked!: number;

  @Field(() => Int, { description: 'How many answered.' })
  answered!: number;

  @Field(...people('People whom they were sent.'))
  received!: number | null;

  @Field(...people('Those who came.'))
  attended!: number | null;

  @Field(...people('Those who were turned away, or did not come in the end.'))
  turnedAway!: number | null;

  @Field(() => [PulseReasonType], { description: 'Why, as far as it was said.' })
  turnedAwayFor!: PulseReasonType[];

  @Field(...people('People who waited when they answered.'))
  waiting!: number | null;

  @Field(...people('New members.'))
  newMembers!: number | null;

  @Field(...people('New volunteers.'))
  newVolunteers!: number | null;

  @Field(() => Float, { nullable: true, description: `What it cost them on top, in pence, all together. ${OF_EIGHT}` })
  extraCostPence!: number | null;

  @Field(() => Float, { nullable: true, description: `The money that followed, in pence, all together. ${OF_EIGHT}` })
  fundingPence!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `How confident they are to keep going for 6 months, from 1 to 5: the mean. ${OF_EIGHT}`,
  })
  confidence6!: number | null;

  @Field(() => Float, { nullable: true, description: `The same for 12 months. ${OF_EIGHT}` })
  confidence12!: number | null;

  @Field(() => Boolean, {
    description:
      'True for an ICB: the sum of what its councils show, also those of which only a part lies in it. Withheld ones are missing, so each figure is at least so many; means are not added.',
  })
  isSumOfShown!: boolean;
}

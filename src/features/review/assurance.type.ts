import { Field, ObjectType } from 'type-graphql';
import type { Tier } from '../framework/framework.codes.ts';
import { TierEnum } from '../framework/framework-enums.type.ts';
import { StandingEnum } from '../service/service-enums.type.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { ReviewStage } from './review.codes.ts';
import { ReviewStageEnum } from './review-enums.type.ts';
import { ReviewDecisionType, ReviewType } from './review.type.ts';

@ObjectType('Assurance', {
  description: 'The quality assurance of a service: whether it is safe to send people there.',
})
export class AssuranceType {
  @Field(() => StandingEnum, { description: 'Its standing today.' })
  standing!: Standing;

  @Field(() => String, { description: 'The same in words, with the warning that goes with it.' })
  words!: string;

  @Field(() => String, { nullable: true, description: 'Since which day, YYYY-MM-DD; null where that is not known.' })
  since!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is working towards the standard: the last day of its action plan, YYYY-MM-DD.',
  })
  planUntil!: string | null;
}

@ObjectType('AssuranceDetail', { description: 'What assurers and the editors of the organisation see of it.' })
export class AssuranceDetailType {
  @Field(() => ReviewStageEnum, { description: 'Where its review stands, apart from its standing.' })
  stage!: ReviewStage;

  @Field(() => TierEnum, { description: 'The tier that counts.' })
  tier!: Tier;

  @Field(() => TierEnum, { description: 'The tier that its facts ask for.' })
  derivedTier!: Tier;

  @Field(() => [String], { description: 'Why the facts ask for that, in words.' })
  tierReasons!: string[];

  @Field(() => String, { nullable: true, description: 'Why an assurer has set another one.' })
  chosenReason!: string | null;

  @Field(() => [String], { description: 'What the standing follows from, in words.' })
  reasons!: string[];

  @Field(() => String, { nullable: true, description: 'The day on which the next evidence runs out, YYYY-MM-DD.' })
  nextExpiryOn!: string | null;

  @Field(() => ReviewType, { nullable: true, description: 'The review on which the standing rests.' })
  inForce!: ReviewType | null;

  @Field(() => ReviewType, { nullable: true, description: 'The review that is being worked on.' })
  open!: ReviewType | null;

  @Field(() => [ReviewDecisionType], { description: 'All that was decided, the newest first.' })
  decisions!: ReviewDecisionType[];
}

import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { EvidenceKind } from '../framework/framework.codes.ts';
import { EvidenceKindEnum } from '../framework/framework-enums.type.ts';
import type { CheckOutcome, Decision } from '../standing/standing.codes.ts';
import type { DbsLevel, Register } from './review.codes.ts';
import { CheckOutcomeEnum, DbsLevelEnum, DecisionEnum, RegisterEnum } from './review-enums.type.ts';

@ArgsType()
export class ReviewToChange {
  @Field(() => ID, { description: 'The id of the review.' })
  reviewId!: string;

  @Field(() => Int, {
    description: 'The version of it that you have read. Where it is no longer the newest, nothing is saved.',
  })
  version!: number;
}

@InputType({ description: 'One step of an action plan.' })
export class PlanItemInput {
  @Field(() => String, { description: 'What the group will do, in a sentence.' })
  action!: string;

  @Field(() => String, { description: 'By which day, YYYY-MM-DD.' })
  dueOn!: string;
}

@ArgsType()
export class Conclusion extends ReviewToChange {
  @Field(() => DecisionEnum, { description: 'What is decided.' })
  decision!: Decision;

  @Field(() => String, { description: 'Why. History shows it.' })
  reason!: string;

  @Field(() => [PlanItemInput], { nullable: true, description: 'The action plan, with WORKING_TOWARDS.' })
  plan?: PlanItemInput[] | null;
}

@InputType({ description: 'What was found of one check.' })
export class CheckInput {
  @Field(() => CheckOutcomeEnum, { description: 'What was found.' })
  outcome!: CheckOutcome;

  @Field(() => EvidenceKindEnum, { nullable: true, description: 'What was looked at. Needed where it is met.' })
  evidenceKind?: EvidenceKind | null;

  @Field(() => String, { nullable: true, description: 'On which day, YYYY-MM-DD. Today, unless said.' })
  seenOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day on which it counts. The months of the framework, unless said; insurance must say it.',
  })
  expiresOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything to know. Never the number of a certificate.' })
  note?: string | null;

  @Field(() => DbsLevelEnum, {
    nullable: true,
    description: 'Criminal record checks: the eligibility decision, the highest level that the roles are eligible for.',
  })
  dbsEligible?: DbsLevel | null;

  @Field(() => DbsLevelEnum, {
    nullable: true,
    description: 'Criminal record checks: the level that was seen. The certificate itself is never kept.',
  })
  dbsSeen?: DbsLevel | null;

  @Field(() => PlanItemInput, {
    nullable: true,
    description:
      'What the group will do, and by when. Needed where the review is in force and the check is now worked towards.',
  })
  plan?: PlanItemInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to record it for the other reviews in force of the organisation too, where they ask for the same and you may assess them. For checks about the organisation only.',
  })
  everyService?: boolean | null;
}

@InputType({ description: "What was found in a regulator's register." })
export class RegisterCheckInput {
  @Field(() => RegisterEnum, { description: 'Which register.' })
  register!: Register;

  @Field(() => String, { nullable: true, description: 'Under which number or name it stands there.' })
  reference?: string | null;

  @Field(() => Boolean, { description: 'Whether it stands there.' })
  isRegistered!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'On which day it was looked up, YYYY-MM-DD. Today, unless said.',
  })
  seenOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day on which this counts. A year, unless said.' })
  expiresOn?: string | null;

  @Field(() => String, { description: 'Why this is enough, or what was found. History shows it.' })
  reason!: string;
}

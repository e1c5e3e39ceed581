import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { CheckNeed, CheckSubject, EvidenceKind, Facet, Tier } from '../framework/framework.codes.ts';
import {
  CheckNeedEnum,
  CheckSubjectEnum,
  EvidenceKindEnum,
  FacetEnum,
  TierEnum,
} from '../framework/framework-enums.type.ts';
import type { CheckOutcome, Decision } from '../standing/standing.codes.ts';
import type { DbsLevel, Register, ReviewBasis, ReviewState } from './review.codes.ts';
import {
  CheckOutcomeEnum,
  DbsLevelEnum,
  DecisionEnum,
  RegisterEnum,
  ReviewBasisEnum,
  ReviewStateEnum,
} from './review-enums.type.ts';

@ObjectType('ReviewCheck', { description: 'One check of a review: what is asked, and what was found.' })
export class ReviewCheckType {
  @Field(() => String, { description: 'Its code: public-liability-insurance.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => CheckSubjectEnum, { description: 'Whose affair it is.' })
  about!: CheckSubject;

  @Field(() => CheckNeedEnum, { description: 'How far the tier asks for it.' })
  need!: CheckNeed;

  @Field(() => String, { description: 'What the tier asks, in words.' })
  words!: string;

  @Field(() => [EvidenceKindEnum], { description: 'What counts as evidence.' })
  evidence!: EvidenceKind[];

  @Field(() => CheckOutcomeEnum, { nullable: true, description: 'What was found; null where nobody has looked.' })
  outcome!: CheckOutcome | null;

  @Field(() => EvidenceKindEnum, { nullable: true, description: 'What was looked at.' })
  evidenceKind!: EvidenceKind | null;

  @Field(() => String, { nullable: true, description: 'On which day, YYYY-MM-DD.' })
  seenOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day on which it counts; null where it does not run out.',
  })
  expiresOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the assurer noted. For assurers alone.' })
  note!: string | null;

  @Field(() => DbsLevelEnum, { nullable: true, description: 'The highest check that the roles are eligible for.' })
  dbsEligible!: DbsLevel | null;

  @Field(() => DbsLevelEnum, { nullable: true, description: 'The level of check that was seen.' })
  dbsSeen!: DbsLevel | null;

  @Field(() => Boolean, { description: 'True where it was seen in another review of the organisation.' })
  isCarried!: boolean;

  @Field(() => Date, { nullable: true, description: 'When an edit touched it, so that it has to be looked at again.' })
  reopenedAt!: Date | null;

  @Field(() => [FacetEnum], { description: 'What of the listing was changed since it was looked at.' })
  reopenedBy!: Facet[];
}

@ObjectType('PlanItem', { description: 'One step of an action plan.' })
export class PlanItemType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What the group does.' })
  action!: string;

  @Field(() => String, { description: 'By which day, YYYY-MM-DD.' })
  dueOn!: string;

  @Field(() => Date, { nullable: true, description: 'When it was done.' })
  doneAt!: Date | null;
}

@ObjectType('ReviewDecision', { description: 'What was decided of a service, and why.' })
export class ReviewDecisionType {
  @Field(() => DecisionEnum, { description: 'What was decided.' })
  decision!: Decision;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Boolean, { description: 'True where it followed at once from a check that was found worse.' })
  isAutomatic!: boolean;

  @Field(() => Date, { description: 'When.' })
  decidedAt!: Date;
}

@ObjectType('Review', {
  description: "An assurer's look at a service: what is asked, what was found, what was decided.",
})
export class ReviewType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => ID, { description: 'The id of the service.' })
  serviceId!: string;

  @Field(() => ReviewBasisEnum, { description: 'What it rests on.' })
  basis!: ReviewBasis;

  @Field(() => ReviewStateEnum, { description: 'Where it stands.' })
  state!: ReviewState;

  @Field(() => TierEnum, { description: 'By which tier it asks.' })
  tier!: Tier;

  @Field(() => ID, { description: 'The id of the version of the framework that it was made under.' })
  frameworkId!: string;

  @Field(() => String, { description: 'The name of that framework.' })
  frameworkName!: string;

  @Field(() => Int, { description: 'The number of that version.' })
  frameworkNumber!: number;

  @Field(() => Date, { description: 'When it was begun.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was concluded.' })
  concludedAt!: Date | null;

  @Field(() => DecisionEnum, { nullable: true, description: 'What was decided, as it stands.' })
  decision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => RegisterEnum, { nullable: true, description: 'Which register was looked at.' })
  register!: Register | null;

  @Field(() => String, { nullable: true, description: 'Under which number or name it stands in that register.' })
  registerReference!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it stands in that register.' })
  isRegistered!: boolean | null;

  @Field(() => String, { nullable: true, description: 'On which day the register was looked at, YYYY-MM-DD.' })
  registerSeenOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day on which that counts, YYYY-MM-DD.' })
  registerExpiresOn!: string | null;
}

@ObjectType('ReviewPayload', { description: 'What came of work on a review.' })
export class ReviewPayload {
  @Field(() => ReviewType, {
    nullable: true,
    description: 'The review as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  review?: ReviewType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { CheckNeed, CheckSubject, EvidenceKind, Facet, FrameworkStatus, Tier } from './framework.codes.ts';
import {
  CheckNeedEnum,
  CheckSubjectEnum,
  EvidenceKindEnum,
  FacetEnum,
  FrameworkStatusEnum,
  TierEnum,
} from './framework-enums.type.ts';

@ObjectType('TierTerms', { description: 'What one tier asks of a check.' })
@InputType('TierTermsInput', { description: 'What one tier asks of a check.' })
export class TierTermsType {
  @Field(() => TierEnum, { description: 'Which tier.' })
  tier!: Tier;

  @Field(() => CheckNeedEnum, { description: 'How far it asks for it.' })
  need!: CheckNeed;

  @Field(() => String, { description: 'What it asks, in words.' })
  words!: string;
}

@ObjectType('FrameworkTier', { description: 'A tier of risk, in words.' })
@InputType('FrameworkTierInput', { description: 'A tier of risk, in words.' })
export class FrameworkTierType {
  @Field(() => TierEnum, { description: 'Which tier.' })
  tier!: Tier;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What belongs to it.' })
  words!: string;
}

@ObjectType('FrameworkCheck', { description: 'One check of a framework.' })
@InputType('FrameworkCheckInput', { description: 'One check of a framework.' })
export class FrameworkCheckType {
  @Field(() => String, {
    description: 'Its code, small letters with hyphens. The same check keeps it in all versions.',
  })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => CheckSubjectEnum, { description: 'Whose affair it is.' })
  about!: CheckSubject;

  @Field(() => [TierTermsType], { description: 'What each tier asks.' })
  tiers!: TierTermsType[];

  @Field(() => [EvidenceKindEnum], { description: 'What counts as evidence.' })
  evidence!: EvidenceKind[];

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months it holds unless said; null where it does not run out.',
  })
  months!: number | null;

  @Field(() => Boolean, {
    description: 'True where evidence has a last day of its own that must be given, such as insurance.',
  })
  runsOut!: boolean;

  @Field(() => Boolean, { description: 'True where nobody can say that it does not apply.' })
  alwaysApplies!: boolean;

  @Field(() => Boolean, {
    description: 'True where it needs a decision who is eligible for which criminal record check.',
  })
  asksDbs!: boolean;

  @Field(() => [FacetEnum], { description: 'Which edits of a listing re-open it.' })
  touchedBy!: Facet[];
}

@ObjectType('Framework', {
  description: 'What is asked of groups, by tier: one version, for everywhere or for an area.',
})
export class FrameworkType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change of a draft. Pass it back when you change this.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the area that it is adapted for; null for everywhere.',
  })
  area!: string | null;

  @Field(() => Int, { description: 'The number of this version, counted for its area.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => FrameworkStatusEnum, { description: 'Where it stands.' })
  status!: FrameworkStatus;

  @Field(() => [FrameworkTierType], { description: 'The tiers, the lowest risk first.' })
  tiers!: FrameworkTierType[];

  @Field(() => [FrameworkCheckType], { description: 'The checks, in their order.' })
  checks!: FrameworkCheckType[];

  @Field(() => Date, { nullable: true, description: 'When it was published. From then on it never changes.' })
  publishedAt!: Date | null;
}

@ObjectType('FrameworkPayload', { description: 'What came of a change to a framework.' })
export class FrameworkPayload {
  @Field(() => FrameworkType, {
    nullable: true,
    description: 'The version as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  framework?: FrameworkType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

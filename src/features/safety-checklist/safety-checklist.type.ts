import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ClinicianRole, SafetyClosingReason, SafetyStepKind } from './safety-checklist.codes.ts';

export const SafetyStepKindEnum = enumOf<SafetyStepKind>(
  'SafetyStepKind',
  'What to do when somebody may be suicidal, in the order of guidance. Nobody is expected to treat.',
  {
    PROCEDURE_FOLLOWED: "Follow the organisation's safeguarding procedure; the checklist shows the lead and the link.",
    MADE_COMFORTABLE: 'Make the person comfortable.',
    LINES_GIVEN: 'Give self-help resources and crisis lines. Essential, with which lines.',
    RECORD_UPDATED: 'Update the GP system. Essential.',
    CLINICIAN_INFORMED: 'Contact the duty GP the same day. Essential, with the role of the clinician.',
    SUPERVISOR_CONSULTED: 'Consider reviewing it with the GP supervisor.',
    OWN_WELLBEING: 'Check in with whoever leads you, for your own wellbeing.',
    TRAINING_CONSIDERED: 'Consider training.',
  },
);

export const ClinicianRoleEnum = enumOf<ClinicianRole>(
  'ClinicianRole',
  'In which role a clinician was informed. Their name is not kept.',
  {
    DUTY_GP: 'The GP on duty.',
    OTHER_GP: 'Another GP.',
    PRACTICE_NURSE: 'A nurse of the practice.',
    ADVANCED_PRACTITIONER: 'An advanced practitioner or physician associate.',
    MENTAL_HEALTH_PRACTITIONER: 'A mental health practitioner.',
    CRISIS_TEAM: 'Somebody of the mental health crisis team.',
    AMBULANCE_CLINICIAN: 'A paramedic, after ringing 999.',
    OTHER_CLINICIAN: 'Another clinician.',
  },
);

export const SafetyClosingReasonEnum = enumOf<SafetyClosingReason>(
  'SafetyClosingReason',
  'Why a safety checklist was closed.',
  {
    COMPLETE: 'A clinician was informed, lines were given and the GP system was updated.',
    EMERGENCY_SERVICES: 'The emergency services took over.',
    CLINICIAN_TOOK_OVER: 'A clinician took over and records it.',
    OPENED_TWICE: 'It was opened twice for one contact.',
    OPENED_BY_MISTAKE: 'It was opened by mistake.',
  },
);

@ObjectType('SafetyStep', { description: 'A step that was taken, and when.' })
export class SafetyStepType {
  @Field(() => SafetyStepKindEnum, { description: 'Which step.' })
  step!: SafetyStepKind;

  @Field(() => Date, { description: 'When it was taken.' })
  takenAt!: Date;

  @Field(() => ClinicianRoleEnum, { nullable: true, description: 'In which role a clinician was informed.' })
  clinicianRole?: ClinicianRole | null;

  @Field(() => [ID], { description: 'The ids of the crisis lines that were given.' })
  linesGiven!: string[];

  @Field(() => ID, { description: 'The id of whoever recorded it.' })
  recordedBy!: string;

  @Field(() => Date, { description: 'When it was recorded, or corrected.' })
  updatedAt!: Date;
}

@ObjectType('SafetyChecklist', {
  description: 'What was done, and when, for somebody who may be suicidal. What was said is not kept.',
})
export class SafetyChecklistType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change.' })
  version!: number;

  @Field(() => Date, { description: 'When somebody of the team spoke with the person.' })
  contactAt!: Date;

  @Field(() => ID, { description: 'The id of whoever opened it.' })
  openedBy!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt?: Date | null;

  @Field(() => SafetyClosingReasonEnum, { nullable: true, description: 'Why it was closed.' })
  closingReason?: SafetyClosingReason | null;
}

export const SafetyChecklistEdgeType = edgeOf('SafetyChecklist', () => SafetyChecklistType);

@ObjectType('SafetyChecklistConnection', { description: 'A page of safety checklists, the oldest first.' })
export class SafetyChecklistConnectionType {
  @Field(() => [SafetyChecklistEdgeType], { description: 'The checklists of this page.' })
  edges!: InstanceType<typeof SafetyChecklistEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('SafetyChecklistPayload', { description: 'What came of a change to a safety checklist.' })
export class SafetyChecklistPayload {
  @Field(() => SafetyChecklistType, {
    nullable: true,
    description: 'The checklist as it is now; null when nothing was done.',
  })
  checklist?: SafetyChecklistType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

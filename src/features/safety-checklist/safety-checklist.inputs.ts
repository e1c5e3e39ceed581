import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { ClinicianRole, SafetyStepKind } from './safety-checklist.codes.ts';
import { ClinicianRoleEnum, SafetyStepKindEnum } from './safety-checklist.type.ts';

@ArgsType()
export class OpenSafetyChecklistArgs {
  @Field(() => ID, { description: 'For whom: the id of the person whom the team supports.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'In which episode, where it is of one.' })
  episodeId?: string | null;

  @Field(() => Date, { nullable: true, description: 'When you spoke with them. Now when left out.' })
  contactAt?: Date | null;
}

@ArgsType()
export class RecordSafetyStepArgs {
  @Field(() => ID, { description: 'Of which checklist.' })
  id!: string;

  @Field(() => SafetyStepKindEnum, { description: 'Which step was taken.' })
  step!: SafetyStepKind;

  @Field(() => Date, { nullable: true, description: 'When. Now when left out.' })
  at?: Date | null;

  @Field(() => ClinicianRoleEnum, {
    nullable: true,
    description: 'With CLINICIAN_INFORMED: in which role the clinician was informed.',
  })
  clinicianRole?: ClinicianRole | null;

  @Field(() => [ID], { nullable: true, description: 'With LINES_GIVEN: which crisis lines, by their ids.' })
  linesGiven?: string[] | null;
}

@ArgsType()
export class OpenSafetyChecklistsArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;
}

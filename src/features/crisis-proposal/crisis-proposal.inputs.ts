import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Nation } from '../../shared/nation.ts';
import type { Day } from '../../shared/opening-hours/session.ts';
import type { Route, VerificationMethod } from '../crisis-line/crisis-line.codes.ts';
import { NationEnum, RouteEnum, VerificationMethodEnum } from '../crisis-line/crisis-line.type.ts';
import { TextInput } from '../listing/listing.inputs.ts';
import { DayEnum } from '../service/service-enums.type.ts';
import type { FactCode, FieldCode } from './crisis-field.codes.ts';
import { CrisisFactEnum, CrisisLineFieldEnum } from './crisis-field.type.ts';

@InputType({ description: 'The same times on several days. Wall-clock times in the UK.' })
export class CrisisHoursInput {
  @Field(() => [DayEnum], { nullable: true, description: 'The days of the week; every day when left out.' })
  days?: Day[] | null;

  @Field(() => String, { description: 'From when it is answered: 17:00.' })
  from!: string;

  @Field(() => String, { description: 'Until when: 24:00 is midnight; a time before the start is on the next day.' })
  to!: string;
}

@InputType({ description: 'What a fact of a crisis line is now, with who says so and when that was checked.' })
export class CrisisFactInput {
  @Field(() => CrisisFactEnum, { description: 'Which fact.' })
  fact!: FactCode;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is now. Left out, the fact is known to be wrong and the right one is not known: it is shown as being checked. Hours are put into words where only the times are given.',
  })
  value?: string | null;

  @Field(() => [CrisisHoursInput], {
    nullable: true,
    description: 'Of hours: the times. Without them nobody can say whether it is open now.',
  })
  hours?: CrisisHoursInput[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when the line does not have this any more, such as a chat that has ended.',
  })
  isGone?: boolean;

  @Field(() => String, { description: 'Who says so: a page, or whoever was asked. Everybody can read this.' })
  source!: string;

  @Field(() => VerificationMethodEnum, { description: 'How it was checked.' })
  method!: VerificationMethod;

  @Field(() => String, { description: 'The day of the check, YYYY-MM-DD: not to come, and not over 90 days ago.' })
  checkedOn!: string;
}

@InputType({ description: 'What a crisis line is, beside its facts. A change holds only what changes.' })
export class CrisisLineDetailsInput {
  @Field(() => TextInput, { nullable: true, description: 'Its name.' })
  name?: TextInput | null;

  @Field(() => TextInput, { nullable: true, description: 'Who it is for.' })
  audience?: TextInput | null;

  @Field(() => TextInput, { nullable: true, description: 'What else to know before using it. Null takes it away.' })
  note?: TextInput | null;

  @Field(() => RouteEnum, { nullable: true, description: 'Which step of the panel it belongs to; never EMERGENCY.' })
  route?: Route | null;

  @Field(() => [NationEnum], { nullable: true, description: 'Where it can be reached.' })
  nations?: Nation[] | null;

  @Field(() => [String], { nullable: true, description: 'What it is about, as codes: suicide, domestic-abuse.' })
  topics?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'The youngest age it is for. Null: none is published.' })
  minimumAge?: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age it is for. Null: none is published.' })
  maximumAge?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it is written for adults without an age.' })
  isForAdults?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it differs by area.' })
  isLocal?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True takes an existing line out of every panel; false brings it back. Nothing is deleted.',
  })
  isRetired?: boolean | null;
}

const NOTE = 'What whoever decides should know, in a sentence that names nobody who is helped.';

@ArgsType()
export class ProposeCrisisLineArgs {
  @Field(() => CrisisLineDetailsInput, { description: 'What the line is.' })
  details!: CrisisLineDetailsInput;

  @Field(() => [CrisisFactInput], { description: 'Its number, hours and the rest, each with its check.' })
  facts!: CrisisFactInput[];

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ArgsType()
export class ProposeCrisisLineChangeArgs {
  @Field(() => ID, { description: 'Which line.' })
  lineId!: string;

  @Field(() => [CrisisFactInput], { nullable: true, description: 'The facts that change.' })
  facts?: CrisisFactInput[] | null;

  @Field(() => CrisisLineDetailsInput, { nullable: true, description: 'What else changes.' })
  details?: CrisisLineDetailsInput | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ArgsType()
export class ConfirmCrisisLineFactsArgs {
  @Field(() => ID, { description: 'Which line.' })
  lineId!: string;

  @Field(() => [CrisisFactEnum], { description: 'The facts that are still right.' })
  facts!: FactCode[];

  @Field(() => String, { nullable: true, description: 'Who says so; as before when left out.' })
  source?: string | null;

  @Field(() => VerificationMethodEnum, { description: 'How they were checked.' })
  method!: VerificationMethod;

  @Field(() => String, { description: 'The day of the check, YYYY-MM-DD: not to come, and not over 90 days ago.' })
  checkedOn!: string;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ArgsType()
export class ApproveArgs {
  @Field(() => ID, { description: 'Which proposal.' })
  id!: string;

  @Field(() => [CrisisLineFieldEnum], {
    nullable: true,
    description: 'Which of its fields; all that wait when left out.',
  })
  fields?: FieldCode[] | null;

  @Field(() => String, { nullable: true, description: 'A message to the proposer, who gets it by e-mail.' })
  message?: string | null;
}

@ArgsType()
export class RejectArgs extends ApproveArgs {
  @Field(() => String, { description: 'Why, as a message to the proposer, who gets it by e-mail.' })
  override message!: string;
}

import { Field, ID, InputType, Int } from 'type-graphql';
import { ListingInput, TextInput } from '../listing/listing.inputs.ts';
import type {
  Accessibility,
  Attendance,
  CapacityState,
  CostKind,
  Gender,
  ReferralRoute,
  ServiceStatus,
} from './service.codes.ts';
import {
  AccessibilityEnum,
  AttendanceEnum,
  CapacityStateEnum,
  CostKindEnum,
  GenderEnum,
  ReferralRouteEnum,
  ServiceStatusEnum,
} from './service-enums.type.ts';
import { SessionExceptionInput, SessionInput } from './session.inputs.ts';

@InputType({ description: 'Whom a service takes. Given as a whole: what is left out is taken away.' })
export class EligibilityInput {
  @Field(() => Int, { nullable: true, description: 'The youngest age it takes, in years.' })
  minimumAge?: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age it takes, in years.' })
  maximumAge?: number | null;

  @Field(() => GenderEnum, { nullable: true, description: 'Whom it takes, by gender. Anyone, unless said.' })
  gender?: Gender;

  @Field(() => TextInput, { nullable: true, description: 'What else a person needs to be taken, in words.' })
  conditions?: TextInput | null;

  @Field(() => TextInput, { nullable: true, description: 'Whom it cannot take, in words.' })
  exclusions?: TextInput | null;
}

@InputType({ description: 'What a service costs the person.' })
export class CostInput {
  @Field(() => CostKindEnum, { description: 'Whether it costs something.' })
  kind!: CostKind;

  @Field(() => Int, { nullable: true, description: 'The usual price in pence.' })
  amountPence?: number | null;

  @Field(() => TextInput, { nullable: true, description: 'The price in words.' })
  note?: TextInput | null;
}

@InputType({ description: 'Whether there is room.' })
export class CapacityInput {
  @Field(() => CapacityStateEnum, { description: 'Whether there is room.' })
  state!: CapacityState;

  @Field(() => Int, { nullable: true, description: 'How many weeks people wait. Needed with a waiting list.' })
  waitingWeeks?: number | null;

  @Field(() => String, { nullable: true, description: 'The day on which this was so, YYYY-MM-DD. Today, unless said.' })
  asOf?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many people it has room at a time. Stays as it was when left out.',
  })
  places?: number | null;
}

@InputType({ description: 'What to say about a service. A new one needs a name; a change holds only what changes.' })
export class ServiceInput extends ListingInput {
  @Field(() => TextInput, { nullable: true, description: 'Its name, at most 200 characters.' })
  name?: TextInput;

  @Field(() => TextInput, { nullable: true, description: 'What it is, in a sentence of at most 300 characters.' })
  summary?: TextInput | null;

  @Field(() => TextInput, { nullable: true, description: 'What it is, in full, at most 10,000 characters.' })
  description?: TextInput | null;

  @Field(() => ServiceStatusEnum, { nullable: true, description: 'Whether it runs.' })
  status?: ServiceStatus;

  @Field(() => [String], { nullable: true, description: 'Why people come: codes of needs.' })
  needs?: string[];

  @Field(() => [String], { nullable: true, description: 'What it is: codes of activity kinds.' })
  activityKinds?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Who it is for: codes of populations. Leave empty where it is for everybody.',
  })
  populations?: string[];

  @Field(() => EligibilityInput, { nullable: true, description: 'Whom it takes.' })
  eligibility?: EligibilityInput;

  @Field(() => [ReferralRouteEnum], { nullable: true, description: 'Who may bring a person to it.' })
  referralRoutes?: ReferralRoute[];

  @Field(() => TextInput, { nullable: true, description: 'What to know about being referred, in words.' })
  referralNote?: TextInput | null;

  @Field(() => CostInput, { nullable: true, description: 'What it costs.' })
  cost?: CostInput | null;

  @Field(() => [AttendanceEnum], { nullable: true, description: 'How a person takes part.' })
  attendance?: Attendance[];

  @Field(() => [String], { nullable: true, description: 'Languages it is offered in, as BCP 47 tags: en, ur, bfi.' })
  languages?: string[];

  @Field(() => [AccessibilityEnum], { nullable: true, description: 'What it offers people with access needs.' })
  accessibility?: Accessibility[];

  @Field(() => CapacityInput, { nullable: true, description: 'Whether there is room.' })
  capacity?: CapacityInput;

  @Field(() => [String], {
    nullable: true,
    description: 'Where a person must live: area codes (E08000009) or outcodes (outcode:M33). Empty: anywhere.',
  })
  catchment?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Where it happens: ids of places, also of halls that other organisations share. Empty where it needs none.',
  })
  locationIds?: string[];

  @Field(() => [SessionInput], { nullable: true, description: 'Its regular sessions. Replaces the whole list.' })
  sessions?: SessionInput[];

  @Field(() => [SessionExceptionInput], {
    nullable: true,
    description: 'Days on which they do not hold. Replaces the whole list.',
  })
  sessionExceptions?: SessionExceptionInput[];

  @Field(() => TextInput, { nullable: true, description: 'When it happens, in words, where sessions cannot say it.' })
  sessionsInWords?: TextInput | null;
}

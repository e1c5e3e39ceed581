import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day, Repeat } from '../../shared/opening-hours/session.ts';
import { TextInput } from '../listing/listing.inputs.ts';
import { DayEnum, RepeatEnum } from './service-enums.type.ts';

@InputType({ description: 'A regular session. Times are wall-clock times in the UK.' })
export class SessionInput {
  @Field(() => DayEnum, { description: 'The day of the week.' })
  day!: Day;

  @Field(() => String, { description: 'When it starts: 10:00.' })
  startsAt!: string;

  @Field(() => String, {
    description: 'When it ends: 12:00. An end before the start is on the next day; 24:00 is midnight.',
  })
  endsAt!: string;

  @Field(() => RepeatEnum, { defaultValue: 'WEEKLY', description: 'How often it comes round.' })
  repeats!: Repeat;

  @Field(() => Int, {
    nullable: true,
    description: 'Monthly sessions: which such weekday of the month, 1 to 4, or -1 for the last.',
  })
  weekOfMonth?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its first day, YYYY-MM-DD. Fortnightly sessions need it, to count from.',
  })
  validFrom?: string;

  @Field(() => String, { nullable: true, description: 'Its last day, YYYY-MM-DD.' })
  validTo?: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True when it runs in school terms only.' })
  termTimeOnly?: boolean;

  @Field(() => ID, { nullable: true, description: 'The place, where the service has several: one of its locationIds.' })
  locationId?: string;

  @Field(() => TextInput, { nullable: true, description: 'Anything to know about this session.' })
  note?: TextInput;
}

@InputType({ description: 'A day on which the regular sessions do not hold.' })
export class SessionExceptionInput {
  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  on!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'True when nothing happens on that day.' })
  isClosed!: boolean;

  @Field(() => String, { nullable: true, description: 'When it starts instead: 10:00.' })
  startsAt?: string;

  @Field(() => String, { nullable: true, description: 'When it ends instead: 12:00.' })
  endsAt?: string;

  @Field(() => TextInput, { nullable: true, description: 'Why, in words.' })
  note?: TextInput;
}

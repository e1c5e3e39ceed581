import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayEnum, RepeatEnum } from './service-enums.type.ts';
import type { Day, Repeat } from '../../shared/opening-hours/session.ts';

@ObjectType('Session', { description: 'A regular session. Times are wall-clock times in the UK.' })
export class SessionType {
  @Field(() => DayEnum, { description: 'The day of the week.' })
  day!: Day;

  @Field(() => String, { description: 'When it starts: 10:00.' })
  startsAt!: string;

  @Field(() => String, { description: 'When it ends: 12:00. An end before the start is on the next day.' })
  endsAt!: string;

  @Field(() => RepeatEnum, { description: 'How often it comes round.' })
  repeats!: Repeat;

  @Field(() => Int, {
    nullable: true,
    description: 'Monthly sessions: which such weekday of the month, 1 to 4, or -1 for the last.',
  })
  weekOfMonth?: number;

  @Field(() => String, { nullable: true, description: 'Its first day, YYYY-MM-DD.' })
  validFrom?: string;

  @Field(() => String, { nullable: true, description: 'Its last day, YYYY-MM-DD.' })
  validTo?: string;

  @Field(() => ID, { nullable: true, description: 'The place, where the service has several.' })
  locationId?: string;
}

@ObjectType('SessionException', { description: 'A day on which the regular sessions do not hold.' })
export class SessionExceptionType {
  @Field(() => String, { description: 'The day, YYYY-MM-DD.' })
  on!: string;

  @Field(() => Boolean, { description: 'True when nothing happens on that day.' })
  isClosed!: boolean;

  @Field(() => String, { nullable: true, description: 'When it starts instead: 10:00.' })
  startsAt?: string;

  @Field(() => String, { nullable: true, description: 'When it ends instead: 12:00.' })
  endsAt?: string;
}

@ObjectType('SessionTime', { description: 'One session on a certain day.' })
export class SessionTimeType {
  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => Boolean, {
    description: 'True when it runs in school terms only: ask before you send somebody in the holidays.',
  })
  isTermTimeOnly!: boolean;
}

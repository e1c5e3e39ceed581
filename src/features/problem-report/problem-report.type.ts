import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';
import type { ProblemKind, ReportedField, ReportOutcome } from './problem-report.codes.ts';

export const ProblemKindEnum = enumOf<ProblemKind>('ProblemKind', 'What is wrong with a listing.', {
  UNSAFE: 'Somebody has come to harm there, or could.',
  CLOSED: 'It no longer exists.',
  WRONG_PHONE: 'Nobody can be reached there by what it says.',
  WRONG_TIMES: 'It is open, or happens, at other times.',
  WRONG_ADDRESS: 'It is somewhere else.',
  NOT_AS_DESCRIBED: 'It is not what the listing says.',
  OTHER: 'Something else.',
});

export const ReportedFieldEnum = enumOf<ReportedField>('ReportedField', 'Which part of a listing is wrong.', {
  NAME: 'Its name.',
  DESCRIPTION: 'What it is.',
  CONTACT: 'How to reach it.',
  WEBSITE: 'Where to find it on the web.',
  ADDRESS: 'Where it is.',
  TIMES: 'When it is.',
  COST: 'What it costs.',
  WHO_IT_IS_FOR: 'Whom it takes.',
  HOW_TO_JOIN: 'How people come to it.',
  ACCESS: 'What it offers people with access needs.',
  LANGUAGES: 'Languages.',
  ROOM: 'Whether there is room.',
});

export const ReportOutcomeEnum = enumOf<ReportOutcome>('ReportOutcome', 'What came of a report.', {
  CORRECTED: 'It was right, and the listing was put right.',
  RIGHT_AS_IT_IS: 'The listing is right as it is.',
  PASSED_ON: 'It was passed on to those who can do something about it.',
  COULD_NOT_TELL: 'Nobody could find out.',
});

@ObjectType('ProblemReport', { description: 'Somebody says that something about a listing is wrong.' })
export class ProblemReportType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ListingKindEnum, { description: 'What kind of listing it is about.' })
  targetKind!: ListingKind;

  @Field(() => ID, { description: 'The id of the listing.' })
  targetId!: string;

  @Field(() => [ProblemKindEnum], { description: 'What is wrong.' })
  kinds!: ProblemKind[];

  @Field(() => [ReportedFieldEnum], { description: 'Which parts are wrong.' })
  fields!: ReportedField[];

  @Field(() => String, {
    nullable: true,
    description:
      'In the words of whoever reported it. May be about people: do not pass it on. Gone 90 days after closing.',
  })
  note!: string | null;

  @Field(() => Int, { description: 'How often the same was reported, each asker counted once a day.' })
  timesReported!: number;

  @Field(() => Date, { description: 'When it was first reported.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last reported.' })
  lastReportedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => ReportOutcomeEnum, { nullable: true, description: 'What came of it.' })
  outcome!: ReportOutcome | null;

  @Field(() => String, { nullable: true, description: 'What those who reported it were told.' })
  message!: string | null;
}

@ObjectType('ReportProblemPayload', { description: 'What came of reporting a problem.' })
export class ReportProblemPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'What to show to whoever reported it; null when it was not taken. It never says whether the listing exists.',
  })
  thanks?: string | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('ProblemReportPayload', { description: 'What came of closing a report.' })
export class ProblemReportPayload {
  @Field(() => ProblemReportType, {
    nullable: true,
    description: 'The report as it is now; null when nothing was done.',
  })
  report?: ProblemReportType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

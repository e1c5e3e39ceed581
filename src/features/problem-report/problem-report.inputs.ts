import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { ProblemKind, ReportedField, ReportOutcome } from './problem-report.codes.ts';
import { ProblemKindEnum, ReportedFieldEnum, ReportOutcomeEnum } from './problem-report.type.ts';

@InputType({ description: 'What is wrong with a listing: boxes to tick, and a note.' })
export class ProblemReportInput {
  @Field(() => [ProblemKindEnum], { description: 'What is wrong. At least one.' })
  kinds!: ProblemKind[];

  @Field(() => [ReportedFieldEnum], { defaultValue: [], description: 'Which parts of the listing are wrong.' })
  fields!: ReportedField[];

  @Field(() => String, {
    nullable: true,
    description:
      'Anything else, in at most 2,000 characters. Only those who look at the report read it. Name nobody: it must hold no NHS number and no e-mail address, and a telephone number only with WRONG_PHONE.',
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An e-mail address for an answer. Nobody is shown it; it is deleted 90 days after the report was closed.',
  })
  replyAddress?: string | null;
}

@ArgsType()
export class CloseReportArgs {
  @Field(() => ID, { description: 'Which report.' })
  id!: string;

  @Field(() => ReportOutcomeEnum, { description: 'What came of it.' })
  outcome!: ReportOutcome;

  @Field(() => String, { nullable: true, description: 'What you want to say to those who gave an address.' })
  message?: string | null;
}

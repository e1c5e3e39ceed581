import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { CaseloadLevel } from './caseload.codes.ts';

export const CaseloadLevelEnum = enumOf<CaseloadLevel>(
  'CaseloadLevel',
  'How many people somebody supports in a year, against how many are right for their hours.',
  {
    WITHIN: 'Fewer than what warns: under 200 for full time.',
    NEAR: 'From what warns to what is still right: 200 to 250 for full time.',
    ABOVE: 'More than is right: above 250 for full time, or above the local ceiling.',
  },
);

@ObjectType('WorkerCaseload', {
  description: 'What somebody who holds a caseload has to do. Figures are of the twelve months that end today.',
})
export class WorkerCaseloadType {
  @Field(() => ID, { description: 'The id of whoever holds it.' })
  workerId!: string;

  @Field(() => Float, { description: 'Their hours, as a part of full time. 1 where nobody has said.' })
  fte!: number;

  @Field(() => Int, { nullable: true, description: 'The local ceiling; null where guidance holds.' })
  ceiling!: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is a local ceiling.' })
  ceilingReason!: string | null;

  @Field(() => Int, { description: 'How many people they supported: those who accepted, each counted once.' })
  people!: number;

  @Field(() => Int, { description: 'From how many people on it warns: 200 for full time.' })
  warnFrom!: number;

  @Field(() => Int, { description: 'Above how many people it flags: 250 for full time.' })
  flagAbove!: number;

  @Field(() => CaseloadLevelEnum, { description: 'How that compares. It never stops anybody.' })
  level!: CaseloadLevel;

  @Field(() => Int, { description: 'How many episodes are open.' })
  openEpisodes!: number;

  @Field(() => Int, { description: 'How many episodes were closed.' })
  closedEpisodes!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many contacts there were on average in the episodes that were closed, with one decimal; 6 to 12 are usual. Null while none was closed.',
  })
  contactsPerEpisode!: number | null;

  @Field(() => Int, { description: 'How many episodes were closed with fewer than 6 contacts.' })
  underSixContacts!: number;

  @Field(() => Int, { description: 'How many episodes, open and closed, had more than 12 contacts.' })
  overTwelveContacts!: number;

  @Field(() => Int, { description: 'How many first sessions there were.' })
  firstSessions!: number;

  @Field(() => Int, { description: 'How many of them took less than 45 minutes.' })
  shortFirstSessions!: number;

  @Field(() => Int, { description: 'How many open episodes should have been reviewed before today.' })
  overdueReviews!: number;

  @Field(() => Int, { description: 'How many safety checklists are open.' })
  openChecklists!: number;

  @Field(() => Int, { description: 'How many connections were made and have neither begun nor ended.' })
  connectionsWaiting!: number;

  @Field(() => String, { nullable: true, description: 'The day of their last clinical supervision, as YYYY-MM-DD.' })
  supervisedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By which day the next clinical supervision is due; null for somebody who has left the team.',
  })
  supervisionDueOn!: string | null;

  @Field(() => Boolean, { description: 'Whether that day has passed.' })
  isSupervisionOverdue!: boolean;

  @Field(() => [String], { description: 'What to talk about, in words, most pressing first.' })
  warnings!: string[];
}

@ObjectType('OverdueReview', { description: 'An episode that should have been reviewed.' })
export class OverdueReviewType {
  @Field(() => ID, { description: 'The id of the episode.' })
  episodeId!: string;

  @Field(() => String, { description: 'The case code of the person.' })
  caseCode!: string;

  @Field(() => ID, { description: 'The id of whoever holds it.' })
  workerId!: string;

  @Field(() => String, { description: 'By which day, as YYYY-MM-DD.' })
  reviewOn!: string;
}

@ObjectType('Caseload', { description: 'What the people of a team have to do.' })
export class CaseloadType {
  @Field(() => ID, { description: 'The id of the team.' })
  teamId!: string;

  @Field(() => String, { description: 'The first day of the year that is counted, as YYYY-MM-DD.' })
  from!: string;

  @Field(() => String, { description: 'Its last day: today, in London.' })
  until!: string;

  @Field(() => [WorkerCaseloadType], { description: 'One for each who holds a caseload; for oneself alone, oneself.' })
  workers!: WorkerCaseloadType[];

  @Field(() => [OverdueReviewType], {
    description: 'What should have been reviewed, the longest overdue first, at most 100.',
  })
  overdueReviews!: OverdueReviewType[];
}

@ObjectType('CaseloadTerms', {
  description: 'How much somebody works in a team, and how many people they are to support.',
})
export class CaseloadTermsType {
  @Field(() => ID, { description: 'The id of whoever holds the caseload.' })
  workerId!: string;

  @Field(() => Int, { nullable: true, description: 'The local ceiling; null where guidance holds.' })
  ceiling?: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is one.' })
  ceilingReason?: string | null;
}

@ObjectType('CaseloadTermsPayload', { description: 'What came of setting hours or a ceiling.' })
export class CaseloadTermsPayload {
  @Field(() => CaseloadTermsType, { nullable: true, description: 'How it is now; null when nothing was done.' })
  terms?: CaseloadTermsType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

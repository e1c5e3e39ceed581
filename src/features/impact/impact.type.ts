import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CONNECTION_OUTCOMES, type ConnectionOutcome } from '../connection/connection.codes.ts';
import { ConnectionOutcomeEnum } from '../connection/connection-enums.type.ts';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { ImpactChangeType } from './change.type.ts';
import type { AskedDimension } from './list-impact.ts';

export const ImpactDimensionEnum = enumOf<AskedDimension>('ImpactDimension', 'By what figures are told apart.', {
  DIRECTORY: 'The whole directory, as one.',
  QUARTER: 'The whole directory, by the quarters of a financial year.',
  ORGANISATION: 'By organisation to which people were connected.',
  SERVICE: 'By service to which people were connected.',
  NEED: 'By the need for which they were.',
  LOCAL_AUTHORITY: 'By the council where people live.',
  ICB: 'By the integrated care board where people live.',
  TEAM: 'By the team that supports people.',
  POPULATION: 'By population. Somebody may be of several, and counts in each.',
  REFERRAL_SOURCE: 'By where the referral came from.',
});

export const PeriodKindEnum = enumOf<'QUARTER' | 'YEAR'>('ImpactPeriodKind', 'How long a period of figures is.', {
  QUARTER: 'A quarter of the calendar.',
  YEAR: 'A financial year, from April to March.',
});

@ObjectType('ImpactPeriod', { description: 'A time for which figures are published, once, and then never changed.' })
export class ImpactPeriodType {
  @Field(() => String, { description: 'Its name, as impact takes it: 2026-Q1, or 2025-26 for a financial year.' })
  name!: string;

  @Field(() => PeriodKindEnum, { description: 'Whether it is a quarter or a year.' })
  kind!: 'QUARTER' | 'YEAR';

  @Field(() => String, { description: 'Its first day, as YYYY-MM-DD.' })
  from!: string;

  @Field(() => String, { description: 'Its last day, as YYYY-MM-DD.' })
  to!: string;

  @Field(() => String, { description: 'The day on which it freezes and is published: 28 days after it has closed.' })
  publishesOn!: string;

  @Field(() => Date, { nullable: true, description: 'When it was published; null while it is not.' })
  publishedAt!: Date | null;
}

const COUNT = 'None is 0; null is suppressed; others are rounded to the nearest five.';
const PERCENT = 'A whole percentage of rounded figures; null where one of them is suppressed or there is none.';

@ObjectType('ImpactReason', { description: 'What came of connections, and of how many.' })
export class ImpactReasonType {
  @Field(() => ConnectionOutcomeEnum, { description: 'What came of them.' })
  outcome!: ConnectionOutcome;

  @Field(() => Int, { nullable: true, description: `Of how many connections. ${COUNT}` })
  connections!: number | null;
}

@ObjectType('ImpactCell', {
  description:
    'Figures of one key in one period. Null is suppressed: from one to seven, or withheld so that others cannot be worked out.',
})
export class ImpactCellType {
  @Field(() => ImpactDimensionEnum, { description: 'By what it is told apart.' })
  dimension!: AskedDimension;

  @Field(() => ID, { description: 'The id of the service, organisation or team; a code; ALL; or NOT_KNOWN.' })
  key!: string;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => String, { description: 'The period, by its name.' })
  period!: string;

  @Field(() => Int, { nullable: true, description: `Connections made. ${COUNT}` })
  connections!: number | null;

  @Field(() => Int, { nullable: true, description: `Those whose end is known. ${COUNT}` })
  endKnown!: number | null;

  @Field(() => Int, { nullable: true, description: `Closed-loop rate: end known, of those made. ${PERCENT}` })
  closedLoopPercent!: number | null;

  @Field(() => Int, { nullable: true, description: `Those that got help. ${COUNT}` })
  gotHelp!: number | null;

  @Field(() => Int, { nullable: true, description: `Got-help rate: got help, of those whose end is known. ${PERCENT}` })
  gotHelpPercent!: number | null;

  @Field(() => Int, { nullable: true, description: `Those that started. ${COUNT}` })
  started!: number | null;

  @Field(() => Int, { nullable: true, description: `Those that started within 28 days. ${COUNT}` })
  startedWithin28Days!: number | null;

  @Field(() => Int, { nullable: true, description: `Started within 28 days, of those made. ${PERCENT}` })
  startedWithin28DaysPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'After how many days half of those that started had done so; null of fewer than eight.',
  })
  medianWaitDays!: number | null;

  @Field(() => [ImpactReasonType], {
    description: `What came of them: ${CONNECTION_OUTCOMES.length} reasons, each counted for itself.`,
  })
  reasons!: ImpactReasonType[];

  @Field(() => [ImpactChangeType], {
    description:
      'How scores changed, each measure by itself, where the last one was taken in the quarter; of a year, what those of its quarters that are shown say together. Left out of fewer than eight, where everybody changed alike, and beside such a sibling.',
  })
  changes!: ImpactChangeType[];

  @Field(() => Boolean, { description: 'True where the number of connections is suppressed.' })
  isSuppressed!: boolean;

  @Field(() => Boolean, { description: 'True under 30 connections: one or two of them change the rates a lot.' })
  isOfFew!: boolean;
}

export const ImpactCellEdgeType = edgeOf('ImpactCell', () => ImpactCellType);

@ObjectType('ImpactConnection', {
  description:
    'A page of published figures of one period, by key, with how they were made. What counts nothing is left out, unless it is asked for by its key.',
})
export class ImpactConnectionType {
  @Field(() => ImpactPeriodType, { nullable: true, description: 'The period; null where there was a problem.' })
  period?: ImpactPeriodType | null;

  @Field(() => [ImpactCellEdgeType], { description: 'The cells of this page; none where there was a problem.' })
  edges!: InstanceType<typeof ImpactCellEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;

  @Field(() => String, {
    description: 'How the figures were made, in words to put beside them. Totals need not add.',
  })
  method!: string;

  @Field(() => Int, { description: 'The version of that method.' })
  methodVersion!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'This page as a file for spreadsheets, with the method in its first line; null where there was a problem.',
  })
  csv?: string | null;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}

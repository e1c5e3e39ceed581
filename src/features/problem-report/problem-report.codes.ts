/** What is wrong, as a tick box says it. */
export const PROBLEM_KINDS = [
  'UNSAFE',
  'CLOSED',
  'WRONG_PHONE',
  'WRONG_TIMES',
  'WRONG_ADDRESS',
  'NOT_AS_DESCRIBED',
  'OTHER',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Which part of a listing is wrong, as a tick box says it. */
export const REPORTED_FIELDS = [
  'NAME',
  'DESCRIPTION',
  'CONTACT',
  'WEBSITE',
  'ADDRESS',
  'TIMES',
  'COST',
  'WHO_IT_IS_FOR',
  'HOW_TO_JOIN',
  'ACCESS',
  'LANGUAGES',
  'ROOM',
] as const;
export type ReportedField = (typeof REPORTED_FIELDS)[number];

/** What came of a report. */
export const REPORT_OUTCOMES = ['CORRECTED', 'RIGHT_AS_IT_IS', 'PASSED_ON', 'COULD_NOT_TELL'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

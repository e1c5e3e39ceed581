import { DateTime } from 'luxon';
import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { isVisible } from '../../shared/localised-text.ts';
import { problemsWithReason } from '../../shared/reason.ts';
import type { CaseloadLevel } from './caseload.codes.ts';

/** Guidance: one full-time link worker supports at most 200 to 250 people a year. Counted in people for each hundredth. */
const WARN_FROM = 2;
const FLAG_ABOVE = 2.5;
/** Where a local ceiling stands in for the 250, the 200 keeps its distance to it. */
const WARN_SHARE = WARN_FROM / FLAG_ABOVE;

export const FULL_TIME = 100;
export const LARGEST_CEILING = 1000;

/** How much somebody works, and the local ceiling, where there is one. */
export interface Terms {
  ftePercent: number;
  ceiling: number | null;
}

/** From how many people a year on it warns, and above how many it flags. */
export interface CaseloadLimits {
  warnFrom: number;
  flagAbove: number;
}

/** Pro rata to hours; a local ceiling is of the person's own hours already, and is taken as it is. */
export function limitsOf({ ftePercent, ceiling }: Terms): CaseloadLimits {
  if (ceiling !== null) return { warnFrom: Math.ceil(ceiling * WARN_SHARE), flagAbove: ceiling };
  return { warnFrom: ftePercent * WARN_FROM, flagAbove: Math.floor(ftePercent * FLAG_ABOVE) };
}

export function levelOf(people: number, { warnFrom, flagAbove }: CaseloadLimits): CaseloadLevel {
  if (people > flagAbove) return 'ABOVE';
  return people >= warnFrom ? 'NEAR' : 'WITHIN';
}

/** The twelve months that end with a day: its first and its last day. A year that starts after 29 February ends with the 28th. */
export function yearEndingOn(day: string): { from: string; until: string } {
  const last = DateTime.fromISO(day, { zone: 'utc' });
  return { from: last.minus({ years: 1 }).plus({ days: 1 }).toFormat('yyyy-MM-dd'), until: day };
}

/** Hours as hundredths of full time; null for what is none. */
export function percentOf(fte: number): number | null {
  const percent = Math.round(fte * FULL_TIME);
  const isWhole = Math.abs(fte * FULL_TIME - percent) < 1e-6;
  return isWhole && percent >= 1 && percent <= FULL_TIME ? percent : null;
}

export function problemsWithHours(fte: number): Problem[] {
  const message = 'Give hours as a part of full time, from 0.01 to 1: three days a week are 0.6.';
  return percentOf(fte) === null ? [problem('fte', 'OUT_OF_RANGE', message)] : [];
}

/** A ceiling stands with a reason, and none without one. */
export function problemsWithCeiling(ceiling: number | null, reason: string | null): Problem[] {
  if (ceiling === null) return [];
  const range = `Give a number of people a year from 1 to ${LARGEST_CEILING}, or null for what guidance says.`;
  const isNumber = Number.isInteger(ceiling) && ceiling >= 1 && ceiling <= LARGEST_CEILING;
  const missing = problem(
    'reason',
    'REQUIRED',
    'Say why this ceiling is right here. It names nobody whom the team supports.',
  );
  return [
    ...(isNumber ? [] : [problem('ceiling', 'OUT_OF_RANGE', range)]),
    ...(reason !== null && isVisible(reason) ? problemsWithReason(reason) : [missing]),
  ];
}

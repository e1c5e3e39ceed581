import { DateTime } from 'luxon';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import type { CheckDraft } from './review-check.rules.ts';
import type { CheckInput } from './review.inputs.ts';

/** What an input says of a check, with what it leaves to the framework: seen today, and holding for so many months. */
export function checkDraft(input: CheckInput, check: FrameworkCheck, today: string): CheckDraft {
  const { outcome, evidenceKind = null, dbsEligible = null, dbsSeen = null } = input;
  const seenOn = input.seenOn ?? today;
  const holds = outcome === 'MET' || outcome === 'NOT_APPLICABLE';
  const months = holds && !(outcome === 'MET' && check.runsOut) ? check.months : null;
  const expiresOn = input.expiresOn ?? (months === null ? null : monthsAfter(seenOn, months));
  return { outcome, evidenceKind, seenOn, expiresOn, note: input.note?.trim() || null, dbsEligible, dbsSeen };
}

/** The last day on which something counts that was seen on this day and holds for so many months. */
export function monthsAfter(day: string, months: number): string | null {
  return DateTime.fromISO(day).plus({ months }).toISODate();
}

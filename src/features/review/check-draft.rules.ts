import { DateTime } from 'luxon';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import type { CheckDraft } from './review-check.rules.ts';
import type { CheckInput } from './review.inputs.ts';

/** What an input says of a check, with what it leaves to the framework: seen today, and holding for so many months. */
export function checkDraft(input: CheckInput, check: FrameworkCheck, today: string): CheckDraft {
  const { outcome, evidenceKind = null, dbsEligible = null, dbsSeen = null, seenOn: said } = input;
  const seenOn = said ?? today;
  const expiresOn = input.expiresOn ?? usualEnd(input, check, seenOn);
  return { outcome, evidenceKind, seenOn, expiresOn, note: input.note?.trim() || null, dbsEligible, dbsSeen };
}

/** What is not met runs out on no day, and insurance on its own. */
function usualEnd({ outcome }: CheckInput, { months, runsOut }: FrameworkCheck, seenOn: string): string | null {
  const holds = (outcome === 'MET' && !runsOut) || outcome === 'NOT_APPLICABLE';
  return holds && months !== null ? monthsAfter(seenOn, months) : null;
}

/** The last day on which something counts that was seen on this day and holds for so many months. */
export function monthsAfter(day: string, months: number): string | null {
  return DateTime.fromISO(day).plus({ months }).toISODate();
}

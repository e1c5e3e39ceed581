import { DateTime } from 'luxon';
import type { FreshnessState } from './freshness.codes.ts';

/** After how many months since the last check what happens. They rise strictly. */
export interface Ladder {
  firstReminderMonths: number;
  secondReminderMonths: number;
  staleMonths: number;
}

/** What holds where nobody has set anything else (DOMAIN section 5). */
export const STANDARD_LADDER: Ladder = Object.freeze({
  firstReminderMonths: 10,
  secondReminderMonths: 11,
  staleMonths: 12,
});

/** The day, so many months later by the calendar: a month that is too short ends earlier. */
export function monthsAfter(day: string, months: number): string {
  return dated(day).plus({ months }).toISODate() ?? day;
}

/** The day on which a listing becomes stale; null where it has never been checked, and so has been stale all along. */
export function staleOn(verifiedOn: string | null, { staleMonths }: Ladder): string | null {
  return verifiedOn === null ? null : monthsAfter(verifiedOn, staleMonths);
}

/** How a listing stands on a day in London. What was never checked is stale from the beginning. */
export function freshnessOn(today: string, verifiedOn: string | null, ladder: Ladder): FreshnessState {
  if (verifiedOn === null || today >= monthsAfter(verifiedOn, ladder.staleMonths)) return 'STALE';
  if (today >= monthsAfter(verifiedOn, ladder.secondReminderMonths)) return 'OVERDUE';
  return today >= monthsAfter(verifiedOn, ladder.firstReminderMonths) ? 'DUE' : 'FRESH';
}

/** How long ago somebody checked it, for people. */
export function wordsForCheck(today: string, verifiedOn: string | null): string {
  if (verifiedOn === null) return 'Never checked.';
  const { months = 0, days = 0 } = dated(today).diff(dated(verifiedOn), ['months', 'days']).toObject();
  if (months >= 24) return `Last checked ${Math.floor(months / 12)} years ago.`;
  if (months >= 1) return `Last checked ${counted(months, 'month')} ago.`;
  return days < 1 ? 'Last checked today.' : `Last checked ${counted(days, 'day')} ago.`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** A day of the calendar has no zone: clocks that change do not move it. */
function dated(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

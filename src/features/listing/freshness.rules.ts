import { DateTime } from 'luxon';

/** A listing is stale when its last check is this many months ago (DOMAIN section 5: reminders at 10 and 11 months). */
const STALE_AFTER_MONTHS = 12;

/** True when the last check lies a year back by the London calendar, or there was none. */
export function isStale(verifiedOn: string | null, now: Date): boolean {
  if (verifiedOn === null) return true;
  const dueOn = DateTime.fromISO(verifiedOn, { zone: 'Europe/London' }).plus({ months: STALE_AFTER_MONTHS });
  return DateTime.fromJSDate(now, { zone: 'Europe/London' }).startOf('day') >= dueOn;
}

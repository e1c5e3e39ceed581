import { DateTime } from 'luxon';

/** `22 November 2026` for `2026-11-22`. */
export function dayInWords(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');
}

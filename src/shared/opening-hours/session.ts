import type { LocalisedText } from '../localised-text.ts';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];

export const REPEATS = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY'] as const;
export type Repeat = (typeof REPEATS)[number];

/** One regular session. Times are wall-clock times in Europe/London; an end before the start is on the next day. */
export interface Session {
  day: Day;
  /** `HH:MM` */
  startsAt: string;
  /** `HH:MM` */
  endsAt: string;
  repeats: Repeat;
  /** Monthly only: which such weekday of the month, 1 to 4, or -1 for the last. */
  weekOfMonth?: number;
  /** First day, `YYYY-MM-DD`. A fortnightly session counts its fortnights from here. */
  validFrom?: string;
  /** Last day, `YYYY-MM-DD`. */
  validTo?: string;
  termTimeOnly?: boolean;
  locationId?: string;
  note?: LocalisedText;
}

/** A day on which the regular sessions do not hold: closed, or open at other times. */
export interface SessionException {
  /** `YYYY-MM-DD` */
  on: string;
  isClosed: boolean;
  startsAt?: string;
  endsAt?: string;
  note?: LocalisedText;
}

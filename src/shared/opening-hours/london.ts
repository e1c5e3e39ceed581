import { IANAZone } from 'luxon';

/** Minutes on London's clocks since 1 January 1970, midnight: what a clock on the wall shows, as one number. */
export type WallMinute = number;

export const MINUTES_A_DAY = 1440;
const MINUTE = 60_000;
const DAY = MINUTES_A_DAY * MINUTE;

const london = IANAZone.create('Europe/London');

/** What the clock on the wall shows at an instant. */
export function wallMinuteAt(at: Date): WallMinute {
  return Math.floor(at.getTime() / MINUTE) + offsetAt(at.getTime());
}

/**
 * The instant at which the clock on the wall first shows a time. In autumn, when an hour is shown twice, that is the
 * first time; in spring, when an hour is left out, it is the moment at which the clock jumps past the time.
 */
export function instantOf(wallMinute: WallMinute): number {
  const asUtc = wallMinute * MINUTE;
  const before = offsetAt(asUtc - DAY);
  const after = offsetAt(asUtc + DAY);
  if (before === after) return asUtc - before * MINUTE;

  const first = asUtc - before * MINUTE;
  const second = asUtc - after * MINUTE;
  if (first + offsetAt(first) * MINUTE === asUtc) return first;
  if (second + offsetAt(second) * MINUTE === asUtc) return second;
  return jumpBetween(second, first);
}

/** The number of a day, counted from 1 January 1970, written as `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day of a number, as `YYYY-MM-DD`. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** The calendar day in London at an instant, as `YYYY-MM-DD`. */
export function londonDay(at: Date): string {
  return new Date(wallMinuteAt(at) * MINUTE).toISOString().slice(0, 10);
}

/** Days that have one offset from midnight to midnight, that is all but two a year: the time zone is slow to ask. */
const steadyDays = new Map<number, number>();

function offsetAt(at: number): number {
  const day = Math.floor(at / DAY);
  const steady = steadyDays.get(day);
  if (steady !== undefined) return steady;
  const offset = london.offset(at);
  if (steadyDays.size > 10_000) steadyDays.clear();
  if (london.offset(day * DAY) === offset && london.offset((day + 1) * DAY) === offset) steadyDays.set(day, offset);
  return offset;
}

function jumpBetween(early: number, late: number): number {
  const offset = offsetAt(early);
  while (late - early > MINUTE) {
    const middle = early + Math.floor((late - early) / (2 * MINUTE)) * MINUTE;
    if (offsetAt(middle) === offset) early = middle;
    else late = middle;
  }
  return late;
}

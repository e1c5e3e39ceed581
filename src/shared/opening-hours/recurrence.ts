import rrule from 'rrule';
import { dayNumber, MINUTES_A_DAY } from './london.ts';
import { DAYS, type Day, type Session } from './session.ts';

const { RRule } = rrule;
const DAY = MINUTES_A_DAY * 60_000;
const A_FORTNIGHT = 14;

/** 1 January 1970 was a Thursday: this brings Monday to 0. */
const MONDAY_FIRST = 3;

/** Whether a session is held on a day, given by its number. */
export type IsHeldOn = (day: number) => boolean;

/**
 * Reads the rule of a session once; the answer is then quick for any number of days. There are only 56 different
 * rules (7 weekly, 14 fortnightly, 35 monthly), so the days of each are worked out by rrule once a year and kept.
 */
export function recurrenceOf(session: Session): IsHeldOn {
  const from = session.validFrom ? dayNumber(session.validFrom) : -Infinity;
  const to = session.validTo ? dayNumber(session.validTo) : Infinity;
  const rule = ruleOf(session);
  if (!rule) return () => false;
  let year: number | undefined;
  let days: ReadonlySet<number> = new Set();
  return (day) => {
    if (yearOf(day) !== year) days = daysOf(rule, (year = yearOf(day)));
    return day >= from && day <= to && days.has(day);
  };
}

interface Rule {
  key: string;
  day: Day;
  fortnight?: number;
  weekOfMonth?: number;
}

/** Null where the rule cannot be known: a fortnight without a first day, a month without a week. */
function ruleOf({ day, repeats, validFrom, weekOfMonth }: Session): Rule | null {
  if (!DAYS.includes(day)) return null;
  if (repeats === 'WEEKLY') return { key: `weekly ${day}`, day };
  if (repeats === 'MONTHLY') return weekOfMonth ? { key: `monthly ${day} ${weekOfMonth}`, day, weekOfMonth } : null;
  if (!validFrom) return null;
  const fortnight = phaseOf(firstOnOrAfter(dayNumber(validFrom), day));
  return Number.isInteger(fortnight) ? { key: `fortnightly ${fortnight}`, day, fortnight } : null;
}

const known = new Map<string, ReadonlySet<number>>();

function daysOf(rule: Rule, year: number): ReadonlySet<number> {
  const key = `${rule.key} ${year}`;
  const days = known.get(key) ?? new Set(workOut(rule, year));
  if (known.size > 1000) known.clear();
  known.set(key, days);
  return days;
}

function workOut({ day, fortnight, weekOfMonth }: Rule, year: number): number[] {
  const weekday = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU][DAYS.indexOf(day)];
  let first = Date.UTC(year, 0, 1) / DAY;
  while (fortnight !== undefined && phaseOf(first) !== fortnight) first += 1;
  const rule = new RRule({
    freq: weekOfMonth ? RRule.MONTHLY : RRule.WEEKLY,
    interval: fortnight === undefined ? 1 : 2,
    byweekday: weekOfMonth ? weekday?.nth(weekOfMonth) : weekday,
    dtstart: new Date(first * DAY),
    until: new Date(Date.UTC(year, 11, 31)),
  });
  return rule.all().map((date) => date.getTime() / DAY);
}

/** Which of the fourteen days of a fortnight a day is, also before 1970. */
function phaseOf(day: number): number {
  return ((day % A_FORTNIGHT) + A_FORTNIGHT) % A_FORTNIGHT;
}

function firstOnOrAfter(day: number, weekday: Day): number {
  const ahead = (DAYS.indexOf(weekday) - MONDAY_FIRST - (day % 7) + 14) % 7;
  return day + ahead;
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

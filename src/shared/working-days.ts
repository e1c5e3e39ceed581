import Holidays from 'date-holidays';
import type { Nation } from './nation.ts';
import { dayNumber, dayOfNumber } from './opening-hours/london.ts';

/** The day, so many working days later: weekends and the bank holidays of the nation do not count. */
export function workingDaysAfter(day: string, count: number, nation: Nation): string {
  return dayOfNumber(walked(dayNumber(day), count, { nation, step: 1 }));
}

/** The last day from which on so many working days have passed by the end of today. */
export function workingDaysBefore(today: string, count: number, nation: Nation): string {
  return dayOfNumber(walked(dayNumber(today) + 1, count, { nation, step: -1 }) - 1);
}

function walked(from: number, count: number, { nation, step }: { nation: Nation; step: 1 | -1 }): number {
  let [number, left] = [from, count];
  while (left > 0) {
    number += step;
    if (isWorkingDay(dayOfNumber(number), nation)) left -= 1;
  }
  return number;
}

export function isWorkingDay(day: string, nation: Nation): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !bankHolidays(Number(day.slice(0, 4)), nation).has(day);
}

const STATE: Readonly<Record<Nation, string>> = {
  ENGLAND: 'ENG',
  WALES: 'WLS',
  SCOTLAND: 'SCT',
  NORTHERN_IRELAND: 'NIR',
};

const known = new Map<string, ReadonlySet<string>>();

/** The days of a year on which offices are closed, as the library knows them, with the days that stand in for weekends. */
function bankHolidays(year: number, nation: Nation): ReadonlySet<string> {
  const key = `${nation} ${year}`;
  const days =
    known.get(key) ??
    new Set(
      new Holidays('GB', STATE[nation])
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date }) => date.slice(0, 10)),
    );
  known.set(key, days);
  return days;
}

import { isDay, problem, problemsWithDay } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { isVisible } from '../../shared/localised-text.ts';
import { dayNumber } from '../../shared/opening-hours/london.ts';
import type { Problem } from '../../shared/problems.ts';
import { CHECK_EVERY_DAYS } from '../crisis-line/crisis-fact.rules.ts';
import type { Check } from './crisis-proposal.entity.ts';

/** What is wrong with a check, on a day in London. `earlier` is the day of the check that it would replace. */
export function problemsWithCheck(
  path: string,
  { checkedOn, source }: Omit<Check, 'method'>,
  today: string,
  earlier: string | null = null,
): Problem[] {
  const nameless = isVisible(source)
    ? []
    : [problem(`${path}.source`, 'REQUIRED', 'Say who says so: the page that you read, or whom you asked.')];
  return [...nameless, ...problemsWithCheckedOn(`${path}.checkedOn`, checkedOn, today, earlier)];
}

export function problemsWithCheckedOn(path: string, day: string, today: string, earlier: string | null): Problem[] {
  if (!isDay(day)) return problemsWithDay(path, day);
  if (day > today) return [problem(path, 'OUT_OF_RANGE', 'This day is still to come. Give the day of the check.')];
  if (isTooOld(day, today))
    return [
      problem(
        path,
        'OUT_OF_RANGE',
        `A check holds for ${CHECK_EVERY_DAYS} days, and this one was made on ${dayInWords(day)}. Check again, and give that day.`,
      ),
    ];
  if (earlier !== null && day < earlier)
    return [problem(path, 'OUT_OF_RANGE', `It was checked after that, on ${dayInWords(earlier)}. Check again.`)];
  return [];
}

export function isTooOld(checkedOn: string, today: string): boolean {
  return dayNumber(today) - dayNumber(checkedOn) > CHECK_EVERY_DAYS;
}

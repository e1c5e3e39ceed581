import { isDay } from '../../../shared/checks.ts';

/** A day as somebody wrote it. */
export interface WrittenDay {
  /** As YYYY-MM-DD. */
  day: string;
  /** True where day and month may be the other way about: `03/04/2013`. */
  isDoubtful: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: \d{2}:\d{2}.*)?$/;
const WORDS = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*[ -,]+(\d{4})$/i;

/** Reads `2013-01-18`, `2013-01-18T00:00:00Z`, `18/01/2013` with the day first, and `18 January 2013`; null for all else. */
export function writtenDay(text: string): WrittenDay | null {
  const [, iso] = ISO.exec(text) ?? [];
  return iso === undefined ? (inNumbers(text) ?? inWords(text)) : dayOf(iso, false);
}

function inNumbers(text: string): WrittenDay | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const [day = 0, month = 0, year = 0] = found.slice(1).map(Number);
  return dayOf(`${year}-${two(month)}-${two(day)}`, day <= 12 && day !== month);
}

function inWords(text: string): WrittenDay | null {
  const [, day, month = '', year] = WORDS.exec(text) ?? [];
  return day === undefined
    ? null
    : dayOf(`${year}-${two(MONTHS.indexOf(month.toLowerCase()) + 1)}-${two(Number(day))}`, false);
}

function dayOf(day: string, isDoubtful: boolean): WrittenDay | null {
  return isDay(day) ? { day, isDoubtful } : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

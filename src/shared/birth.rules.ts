import { isDay } from './checks.ts';
import { legible } from './telling.ts';

/** A day this long ago may be somebody's birthday; a later one is more likely that of a visit. */
const YEARS_OF_VISITS = 2;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const GAP = '[\\s,./-]*(?:of\\s+)?';
/** Two digits after a month may be an hour or a number of people, unless something says that they are a year. */
const YEAR = "\\d{4}(?![\\d:])|(?<=['’/.-])\\d{2}(?![\\d:])|\\d{2}(?=\\s*(?:$|[,;)!?\\n]|\\.(?!\\d)))";

/** Each finds days in one way of writing them; named groups say which part is which. */
const DAYS: readonly RegExp[] = [
  /(?<![\d.])(?<day>\d{1,2})(?<gap>\s?[./-]\s?)(?<month>\d{1,2})\k<gap>(?<year>\d{4}|\d{2})(?!\d|\.\d)/giu,
  /(?<!\d)(?<year>\d{4})[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})(?!\d)/giu,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?${GAP}(?<month>${MONTH})[\\s,./-]*['’]?(?<year>${YEAR})`, 'giu'),
  new RegExp(`\\b(?<month>${MONTH})\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s,]+(?<year>\\d{4})(?![\\d:])`, 'giu'),
];

/** After such a word every day, every year and every six or eight digits in a row are a birthday. */
const BORN = /\b(?:d\.?\s?o\.?\s?b\b\.?|dates? of birth|birth ?(?:date|day)s?|year of birth|born|b\.(?=\s?\d{4}))/giu;
const SAYS_WHEN =
  /^[^.;!?\n]{0,30}?(?<![\d:])(?:(?:18|19|20)\d{2}(?![\d:])|\d{1,2}\s?[./-]\s?\d{1,2}(?!\d)|\d{6}(?!\d)|\d{8}(?!\d))/u;
const SAYS_DAY = new RegExp(`^[^.;!?\\n]{0,20}?(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?${GAP}${MONTH}(?![a-z])`, 'iu');

/** Whether a text says when somebody was born. A day within the last years, or to come, is that of a visit or a review. */
export function tellsBirth(text: string, today: string): boolean {
  const words = legible(text);
  return saysBorn(words) || daysIn(words, today).some((day) => day < before(today));
}

function saysBorn(words: string): boolean {
  return [...words.matchAll(BORN)].some((found) => {
    const rest = words.slice(found.index + found[0].length);
    return SAYS_WHEN.test(rest) || SAYS_DAY.test(rest);
  });
}

/** The days that a text names, each as `YYYY-MM-DD`. */
function daysIn(words: string, today: string): string[] {
  const found = DAYS.flatMap((look) => [...words.matchAll(look)].map(({ groups }) => groups ?? {}));
  return found.flatMap(({ year = '', month = '', day = '' }) => {
    const whole = yearOf(year, today);
    const ways = [`${whole}-${monthOf(month)}-${two(day)}`, `${whole}-${two(day)}-${monthOf(month)}`];
    return ways.filter(isDay).slice(0, 1);
  });
}

/** `50` is 1950, as nobody writes of 2050. */
function yearOf(year: string, today: string): string {
  if (year.length === 4) return year;
  const thisCentury = `20${year}`;
  return Number(thisCentury) > Number(today.slice(0, 4)) + 1 ? `19${year}` : thisCentury;
}

function monthOf(month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? two(month) : two(String(named + 1));
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function before(today: string): string {
  return `${Number(today.slice(0, 4)) - YEARS_OF_VISITS}${today.slice(4)}`;
}

import { dayNumber, dayOfNumber } from '../../shared/opening-hours/london.ts';

/** A calendar quarter, or a financial year from April to March. Figures are published for these and for no other time. */
export interface Period {
  /** `2026-Q1`, or `2025-26`. */
  name: string;
  kind: 'QUARTER' | 'YEAR';
  /** The first day and the last, both included, in London. */
  from: string;
  to: string;
}

/** Late news comes in for so many days after a period has closed. After that its figures do not change any more. */
export const DAYS_OPEN = 28;

const QUARTER = /^(20\d\d)-Q([1-4])$/;
const YEAR = /^(20\d\d)-(\d\d)$/;

/** The quarter of a day. */
export function quarterOf(day: string): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return quarter(year, Math.ceil(month / 3));
}

/** The quarter before, or after, by so many. */
export function quarterBeside({ from }: Period, by: number): Period {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const count = year * 4 + Math.floor((month - 1) / 3) + by;
  return quarter(Math.floor(count / 4), (count % 4) + 1);
}

/** The financial year that a quarter belongs to. */
export function yearOf({ from }: Period): Period {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return financialYear(month < 4 ? year - 1 : year);
}

/** The quarters of a financial year, in their order; a quarter is its own. */
export function quartersIn(period: Period): Period[] {
  const first = quarterOf(period.from);
  return period.kind === 'QUARTER' ? [first] : [0, 1, 2, 3].map((by) => quarterBeside(first, by));
}

/** A period by its name, or null where there is none of that name. */
export function periodNamed(name: string): Period | null {
  const [, year, number] = QUARTER.exec(name) ?? [];
  if (year && number) return quarter(Number(year), Number(number));
  const [, start, end] = YEAR.exec(name) ?? [];
  const isYear = start !== undefined && Number(end) === (Number(start) + 1) % 100;
  return isYear ? financialYear(Number(start)) : null;
}

/** The day from which a period is frozen: 28 days after it has closed. */
export function freezesOn({ to }: Period): string {
  return dayOfNumber(dayNumber(to) + 1 + DAYS_OPEN);
}

/** Whether the figures of a period do not change any more, on a day in London. */
export function isFrozen(period: Period, today: string): boolean {
  return today >= freezesOn(period);
}

/** The newest quarter that is frozen on a day. */
export function newestFrozen(today: string): Period {
  const candidate = quarterBeside(quarterOf(today), -1);
  return isFrozen(candidate, today) ? candidate : quarterBeside(candidate, -1);
}

function quarter(year: number, number: number): Period {
  const from = `${year}-${padded(number * 3 - 2)}-01`;
  const next = number === 4 ? `${year + 1}-01-01` : `${year}-${padded(number * 3 + 1)}-01`;
  return { name: `${year}-Q${number}`, kind: 'QUARTER', from, to: dayOfNumber(dayNumber(next) - 1) };
}

function financialYear(start: number): Period {
  const name = `${start}-${padded((start + 1) % 100)}`;
  return { name, kind: 'YEAR', from: `${start}-04-01`, to: `${start + 1}-03-31` };
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

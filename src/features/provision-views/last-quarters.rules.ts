import { quarterBeside, quarterOf, type Period } from '../impact/period.rules.ts';

/** So many quarters make a trend: two years, so that each season is there twice. */
const OF_TREND = 8;

/** The quarters of a trend that ends with the quarter of a day, the oldest first. */
export function lastQuarters(day: string): Period[] {
  const last = quarterOf(day);
  return Array.from({ length: OF_TREND }, (_, index) => quarterBeside(last, index + 1 - OF_TREND));
}

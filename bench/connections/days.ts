import { dayNumber, dayOfNumber } from '../../src/shared/opening-hours/london.ts';

const YEARS = 5;
const GROWTH = 1.12;
const DAYS_A_YEAR = 365.25;
/** Sunday first. */
const WEEKDAYS = [0.05, 1.2, 1.25, 1.2, 1.1, 0.8, 0.1];
/** From January on: hardly anything begins in August and in December. */
const MONTHS = [1.05, 1, 1.05, 1, 1, 1, 0.95, 0.7, 1.1, 1.1, 1.05, 0.6];

/** How likely each of the last days is for a connection to be made on it, for five years, the oldest first. */
export function dayWeights(today: string): { day: string; weight: number }[] {
  const last = dayNumber(today) - 1;
  const count = Math.floor(YEARS * DAYS_A_YEAR);
  return Array.from({ length: count }, (_, index) => {
    const day = dayOfNumber(last - count + 1 + index);
    const at = new Date(day);
    const season = (WEEKDAYS[at.getUTCDay()] ?? 1) * (MONTHS[at.getUTCMonth()] ?? 1);
    return { day, weight: season * GROWTH ** (index / DAYS_A_YEAR) };
  });
}

import { newestFrozen, quarterBeside, type Period } from '../../src/features/impact/period.rules.ts';
import { dayNumber } from '../../src/shared/opening-hours/london.ts';

const QUARTERS = 8;

/** The last quarters whose figures are final, the oldest first. */
export function quartersUntil(today: string): Period[] {
  const newest = newestFrozen(today);
  return Array.from({ length: QUARTERS }, (_, index) => quarterBeside(newest, index + 1 - QUARTERS));
}

export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

import { newestFrozen, quarterBeside } from '../impact/period.rules.ts';

/** So many quarters that do not change any more are kept: trends look back over eight. */
const QUARTERS = 12;

/** The first day of which outcodes are still told apart: what is published of a quarter needs none afterwards. */
export function narrowFrom(today: string): string {
  return newestFrozen(today).from;
}

/** The first day of which searches are counted at all. */
export function keptFrom(today: string): string {
  return quarterBeside(newestFrozen(today), -QUARTERS).from;
}

import jStat from 'jstat';
import { gammaBelow } from './gamma.rules.ts';

/** Where a rate lies with 95 per cent confidence. */
export interface Interval {
  low: number;
  high: number;
}

const CONFIDENCE = 0.95;
const TAIL = (1 - CONFIDENCE) / 2;
const Z = jStat.normal.inv(1 - TAIL, 0, 1);

/** Of a share of so many: the interval of Wilson (1927), which stays between none and all. Null where there is nothing to share. */
export function shareInterval(events: number, of: number): Interval | null {
  if (of <= 0) return null;
  const [share, square] = [Math.min(1, events / of), Z * Z];
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Of events per exposure: the exact interval of a Poisson count (Garwood 1936). */
export function countInterval(events: number, exposure: number): Interval | null {
  if (exposure <= 0) return null;
  const low = events > 0 ? gammaBelow(TAIL, events) : 0;
  return { low: low / exposure, high: gammaBelow(1 - TAIL, events + 1) / exposure };
}

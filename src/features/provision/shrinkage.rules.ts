import jStat from 'jstat';
import { gammaBelow } from './gamma.rules.ts';

/** What was counted in one area: so many events, of so much in which they could happen. */
export interface Observed {
  events: number;
  /** Residents, people or searches; nothing is known where it is none. */
  exposure: number;
}

/** What is thought of the rate in one area once the others are known as well. */
export interface Shrunk {
  rate: number;
  /** Between these it lies with 95 per cent probability; null where nothing was seen of it, or areas do not differ. */
  low: number | null;
  high: number | null;
  /** It is so much, or more, with a probability of three in four; and so much, or less. As usual where nothing was seen. */
  atLeast: number;
  atMost: number;
}

/** What is usual, and how much areas differ from it beyond chance. */
export interface Usual {
  mean: number;
  variance: number;
}

const [LOW, HIGH] = [0.025, 0.975];
const [ONE_IN_FOUR, THREE_IN_FOUR] = [0.25, 0.75];

/**
 * Events per exposure, of which there may be any number: each area's rate is gamma, its count Poisson. Mean and variance of the gamma are
 * found by moments over all areas (Marshall 1991), the greater areas weighing more. `leastDifference` is by what part of the mean areas are
 * taken to differ at least, whatever the moments say.
 */
export function usualCount(areas: readonly Observed[], leastDifference = 0): Usual {
  const { events, exposure, count, spread } = momentsOf(areas);
  if (exposure === 0) return { mean: 0, variance: 0 };
  const mean = events / exposure;
  return { mean, variance: Math.max((leastDifference * mean) ** 2, spread - mean / (exposure / count)) };
}

export function shrunkCount({ events, exposure }: Observed, { mean, variance }: Usual): Shrunk {
  if (exposure <= 0 || variance <= 0) return asUsual(mean);
  const [shape, rate] = [(mean * mean) / variance + events, mean / variance + exposure];
  return shrunkTo(shape / rate, (share) => gammaBelow(share, shape) / rate);
}

/** Some of so many: each area's share is beta, its count binomial. */
export function usualShare(areas: readonly Observed[], leastDifference = 0): Usual {
  const { events, exposure, count, spread } = momentsOf(areas);
  if (exposure === 0) return { mean: 0, variance: 0 };
  const mean = Math.min(1, events / exposure);
  const left = 1 - count / exposure;
  const variance = left > 0 ? (spread - (mean * (1 - mean) * count) / exposure) / left : 0;
  const widest = mean * (1 - mean) * WIDEST;
  return { mean, variance: Math.min(widest, Math.max((leastDifference * mean) ** 2, variance)) };
}

/** A beta whose variance came nearer to the most that it can be would say that every area has all or nothing. */
const WIDEST = 0.5;

export function shrunkShare({ events, exposure }: Observed, { mean, variance }: Usual): Shrunk {
  if (exposure <= 0 || variance <= 0) return asUsual(mean);
  const strength = (mean * (1 - mean)) / variance - 1;
  const [yes, no] = [mean * strength + events, (1 - mean) * strength + Math.max(0, exposure - events)];
  return shrunkTo(yes / (yes + no), (share) => jStat.beta.inv(share, yes, no));
}

function asUsual(mean: number): Shrunk {
  return { rate: mean, low: null, high: null, atLeast: mean, atMost: mean };
}

function shrunkTo(rate: number, at: (share: number) => number): Shrunk {
  return { rate, low: at(LOW), high: at(HIGH), atLeast: at(ONE_IN_FOUR), atMost: at(THREE_IN_FOUR) };
}

/** Sums over the areas of which anything is known, and the weighted mean square of what sets them apart. */
function momentsOf(areas: readonly Observed[]): { events: number; exposure: number; count: number; spread: number } {
  const known = areas.filter(({ exposure }) => exposure > 0);
  const events = known.reduce((sum, area) => sum + area.events, 0);
  const exposure = known.reduce((sum, area) => sum + area.exposure, 0);
  const mean = exposure > 0 ? events / exposure : 0;
  const squares = known.reduce((sum, area) => sum + area.exposure * (area.events / area.exposure - mean) ** 2, 0);
  return { events, exposure, count: known.length, spread: exposure > 0 ? squares / exposure : 0 };
}

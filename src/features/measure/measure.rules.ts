import {
  DIRECT_LONELINESS,
  LONELINESS_FREQUENCIES,
  type Band,
  type DirectLoneliness,
  type LonelinessFrequency,
  type MeasureDirection,
  type Verdict,
} from './measure.codes.ts';

/** Metric scores of SWEMWBS for raw totals from 7 to 35. Only these may be compared. */
const METRIC = [
  7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73,
  21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
];
export const SWEMWBS_ITEMS = 7;
const LEAST_RAW = 7;

/** The metric score of a raw total; null for what no seven answers add up to. */
export function swemwbsOfRaw(raw: number): number | null {
  return Number.isInteger(raw) ? (METRIC[raw - LEAST_RAW] ?? null) : null;
}

/** The metric score of seven answers of 1 to 5. One that is missing, or is none, means no score. */
export function swemwbsOf(items: readonly (number | null)[]): number | null {
  const answers = items.flatMap((item) => (isOneToFive(item) ? [item] : []));
  if (items.length !== SWEMWBS_ITEMS || answers.length !== SWEMWBS_ITEMS) return null;
  return swemwbsOfRaw(total(answers));
}

export function isOneToFive(item: number | null | undefined): item is number {
  return item != null && Number.isInteger(item) && item >= 1 && item <= 5;
}

/** The three answers of UCLA-3 as 1 to 3, and what they add up to: 3 to 9. Nobody has confirmed that scoring for us. */
export function ucla3Of(answers: readonly LonelinessFrequency[]): { items: number[]; score: number } {
  const items = answers.map((answer) => LONELINESS_FREQUENCIES.indexOf(answer) + 1);
  return { items, score: total(items) };
}

/** The direct question as 1 (never) to 5 (often or always): a numbering of our own, so that a fall is better. */
export function lonelinessOf(answer: DirectLoneliness): number {
  return DIRECT_LONELINESS.indexOf(answer) + 1;
}

/** Each band by the highest score in it. */
const WELL_BEING: readonly (readonly [number, Band])[] = [
  [4, 'LOW'],
  [6, 'MEDIUM'],
  [8, 'HIGH'],
  [10, 'VERY_HIGH'],
];
const ANXIETY: readonly (readonly [number, Band])[] = [
  [1, 'VERY_LOW'],
  [3, 'LOW'],
  [5, 'MEDIUM'],
  [10, 'HIGH'],
];
const BANDS_OF: Readonly<Record<string, typeof WELL_BEING>> = {
  ONS4_SATISFIED: WELL_BEING,
  ONS4_WORTHWHILE: WELL_BEING,
  ONS4_HAPPY: WELL_BEING,
  ONS4_ANXIOUS: ANXIETY,
};

/** The band that the ONS publishes for a score of one of its four; null for other measures. */
export function bandOf(measure: string, score: number): Band | null {
  return BANDS_OF[measure]?.find(([highest]) => score <= highest)?.[1] ?? null;
}

/** What became of a score. */
export interface Change {
  baseline: number;
  followUp: number;
  /** Follow-up less baseline. Below nought is better where lower is. */
  change: number;
  verdict: Verdict;
  bandBefore: Band | null;
  bandAfter: Band | null;
}

/** From a baseline to a follow-up of the same measure. It does not say why. */
export function changeOf(
  measure: { code: string; direction: MeasureDirection },
  baseline: number,
  followUp: number,
): Change {
  const change = Math.round((followUp - baseline) * 100) / 100;
  const gain = measure.direction === 'HIGHER_IS_BETTER' ? change : -change;
  const [bandBefore, bandAfter] = [bandOf(measure.code, baseline), bandOf(measure.code, followUp)];
  return { baseline, followUp, change, verdict: verdictOn(gain), bandBefore, bandAfter };
}

function verdictOn(gain: number): Verdict {
  if (gain === 0) return 'SAME';
  return gain > 0 ? 'BETTER' : 'WORSE';
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

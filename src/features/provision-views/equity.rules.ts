import type { FigureRow } from '../provision/figure-rows.queries.ts';

/** What there is for the residents of some neighbourhoods. */
export interface Access {
  /** To how many services a resident may be referred, on average: each counts by the share of these residents whom it takes. */
  services: number;
  residents: number;
}

export interface Equity {
  mostDeprived: Access;
  leastDeprived: Access;
  /** Null where there is nobody or nothing to compare with. */
  ratio: number | null;
  words: string;
}

type OfDeciles = Pick<
  FigureRow,
  'deprivedResidents' | 'deprivedReferable' | 'leastDeprivedResidents' | 'leastDeprivedReferable'
>;

/** What people in the two most deprived tenths of the nation are offered, for what those in the two least deprived are. */
export function equityOf(figure: OfDeciles): Equity {
  const mostDeprived = { services: rounded(figure.deprivedReferable), residents: figure.deprivedResidents };
  const leastDeprived = { services: rounded(figure.leastDeprivedReferable), residents: figure.leastDeprivedResidents };
  const missing = whyNoRatio(mostDeprived, leastDeprived);
  if (missing !== null) return { mostDeprived, leastDeprived, ratio: null, words: missing };
  const ratio = rounded(figure.deprivedReferable / figure.leastDeprivedReferable);
  return { mostDeprived, leastDeprived, ratio, words: wordsOf(ratio) };
}

function whyNoRatio(mostDeprived: Access, leastDeprived: Access): string | null {
  if (mostDeprived.residents === 0 && leastDeprived.residents === 0) return NOBODY_AT_EITHER_END;
  if (mostDeprived.residents === 0) return NOBODY_DEPRIVED;
  if (leastDeprived.residents === 0) return NOBODY_LEAST_DEPRIVED;
  if (leastDeprived.services > 0) return null;
  return mostDeprived.services > 0 ? NOTHING_FOR_LEAST_DEPRIVED : NOTHING_FOR_ANYBODY;
}

const NOBODY_AT_EITHER_END =
  'No neighbourhood here is known to be among the most or the least deprived fifth of the nation, so there is nothing to compare.';
const NOBODY_DEPRIVED =
  'No neighbourhood here is among the most deprived fifth of the nation, so there is nothing to compare.';
const NOBODY_LEAST_DEPRIVED =
  'No neighbourhood here is among the least deprived fifth of the nation, so there is nothing to compare with.';
const NOTHING_FOR_LEAST_DEPRIVED =
  'People in the least deprived fifth may be referred to nothing, those in the most deprived fifth to something.';
const NOTHING_FOR_ANYBODY = 'Neither people in the most nor in the least deprived fifth may be referred to anything.';

function wordsOf(ratio: number): string {
  if (ratio === 1) return 'People in the most and the least deprived fifth are offered as much.';
  const direction = ratio < 1 ? 'less' : 'more';
  return `People in the most deprived fifth are offered ${direction}: ${ratio} services for each one in the least deprived fifth.`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The groups beside the deprived fifth in Core20PLUS5: its PLUS groups, and health inclusion groups, which NHS England counts in. */
export const PLUS_GROUPS = ['PLUS', 'INCLUSION'] as const;
export type PlusGroup = (typeof PLUS_GROUPS)[number];

export function plusGroupOf(domain: string | null): PlusGroup | null {
  return PLUS_GROUPS.find((group) => group === domain) ?? null;
}

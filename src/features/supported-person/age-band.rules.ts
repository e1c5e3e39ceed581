import type { AgeBand } from './supported-person.codes.ts';

/** The youngest and the oldest that somebody in a band may be, in years: no more is known of anybody. The last has no end. */
export const AGES_OF: Readonly<Record<AgeBand, readonly [youngest: number, oldest: number | null]>> = {
  UNDER_16: [0, 15],
  FROM_16_TO_17: [16, 17],
  FROM_18_TO_24: [18, 24],
  FROM_25_TO_34: [25, 34],
  FROM_35_TO_44: [35, 44],
  FROM_45_TO_54: [45, 54],
  FROM_55_TO_64: [55, 64],
  FROM_65_TO_74: [65, 74],
  FROM_75_TO_84: [75, 84],
  FROM_85: [85, null],
};

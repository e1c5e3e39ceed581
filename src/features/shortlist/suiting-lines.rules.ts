import { NATIONS, type Nation } from '../../shared/nation.ts';
import type { CrisisPanel } from '../crisis-line/find-crisis-panel.ts';
import type { AgeBand } from '../supported-person/supported-person.codes.ts';

/** Of 999 and so many others one finds the right one at a glance. */
const MOST_LINES = 8;

/** The youngest and the oldest of each band: no more is known of anybody. */
export const AGES_OF: Readonly<Record<AgeBand, readonly [youngest: number, oldest: number]>> = {
  UNDER_16: [0, 15],
  FROM_16_TO_17: [16, 17],
  FROM_18_TO_24: [18, 24],
  FROM_25_TO_34: [25, 34],
  FROM_35_TO_44: [35, 44],
  FROM_45_TO_54: [45, 54],
  FROM_55_TO_64: [55, 64],
  FROM_65_TO_74: [65, 74],
  FROM_75_TO_84: [75, 84],
  FROM_85: [85, 120],
};

/** The lines that suit everybody of a band: those for its youngest that are also for its oldest, in the order of the panel. */
export function suiting(youngest: CrisisPanel['lines'], oldest: CrisisPanel['lines']): CrisisPanel['lines'] {
  const codes = new Set(youngest.map(({ code }) => code));
  const both = oldest.filter(({ code, hasContact }) => hasContact && codes.has(code));
  return both.slice(0, MOST_LINES);
}

/** A nation by the code of an area or by its name: both begin with its letter. */
export function nationOf(code: string | null): Nation | null {
  return NATIONS.find((nation) => code?.startsWith(nation.charAt(0))) ?? null;
}

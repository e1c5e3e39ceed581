import type { CrisisPanel } from '../crisis-line/find-crisis-panel.ts';

/** Of 999 and so many others one finds the right one at a glance. */
const MOST_LINES = 8;

/** The lines that suit everybody of a band: those for its youngest that are also for its oldest, in the order of the panel. */
export function suiting(youngest: CrisisPanel['lines'], oldest: CrisisPanel['lines']): CrisisPanel['lines'] {
  const codes = new Set(youngest.map(({ code }) => code));
  const both = oldest.filter(({ code, hasContact }) => hasContact && codes.has(code));
  return both.slice(0, MOST_LINES);
}

import { CONNECTION_OUTCOMES, type ConnectionOutcome } from '../connection/connection.codes.ts';
import { KNOWN, MADE, OUTCOMES_FROM, STARTED, STARTED_SOON } from './impact.codes.ts';
import { isOfFew, percentOf } from './suppression.rules.ts';

/** How often something came of connections. */
export interface Reason {
  outcome: ConnectionOutcome;
  /** Null where it is suppressed. */
  connections: number | null;
}

/** What a reader sees of one cell. Null is suppressed: from one to seven, or withheld to protect others. */
export interface Figures {
  connections: number | null;
  endKnown: number | null;
  closedLoopPercent: number | null;
  gotHelp: number | null;
  gotHelpPercent: number | null;
  started: number | null;
  startedWithin28Days: number | null;
  startedWithin28DaysPercent: number | null;
  medianWaitDays: number | null;
  reasons: Reason[];
  isSuppressed: boolean;
  isOfFew: boolean;
}

/** What is published of a cell, and what that says about one of which nothing is kept. */
export interface Published {
  shown: readonly (number | null)[] | null;
  medianWait: number | null;
  isWithinHidden: boolean;
}

export function figuresOf({ shown, medianWait, isWithinHidden }: Published): Figures {
  const isNone = shown === null && !isWithinHidden;
  const at = (fact: number): number | null => (isNone ? 0 : (shown?.[fact] ?? null));
  const [made, known, gotHelp, soon] = [at(MADE), at(KNOWN), at(OUTCOMES_FROM), at(STARTED_SOON)];
  return {
    connections: made,
    endKnown: known,
    closedLoopPercent: percentOf(known, made),
    gotHelp,
    gotHelpPercent: percentOf(gotHelp, known),
    started: at(STARTED),
    startedWithin28Days: soon,
    startedWithin28DaysPercent: percentOf(soon, made),
    medianWaitDays: medianWait,
    reasons: CONNECTION_OUTCOMES.map((outcome, index) => ({ outcome, connections: at(OUTCOMES_FROM + index) })),
    isSuppressed: made === null,
    isOfFew: isOfFew(made),
  };
}

export const METHOD =
  'Connections are counted in the quarter, or in the financial year from April to March, in which they were made. A period is ' +
  'frozen 28 days after it has closed; what is learned later does not change it. Every count, totals too, is for itself: none ' +
  'is 0; from one to seven is suppressed; others are rounded to the nearest five. What is of fewer than eight people is ' +
  'suppressed, and further figures are withheld, some of them at random, so that nothing suppressed can be worked out. ' +
  'Totals need not add. Percentages are of rounded figures. Medians are of eight or more. The end is known: of those made, ' +
  'how many have an end that is known. Got help: of those whose end is known. Started within 28 days: of those made. Figures ' +
  'say what followed, not what it was because of.';

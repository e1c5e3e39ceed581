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

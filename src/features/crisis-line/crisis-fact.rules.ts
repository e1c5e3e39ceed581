import { dayNumber, dayOfNumber } from '../../shared/opening-hours/london.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import type { VerificationMethod, VerificationStatus } from './crisis-line.codes.ts';
import type { Fact } from './crisis-line.entity.ts';

/** A fact as it may be shown: what nobody has verified has lost its value. */
export interface ShownFact {
  value: string | null;
  sessions: Session[] | null;
  status: VerificationStatus;
  beingChecked: boolean;
  verifiedOn: string | null;
  source: string | null;
  method: VerificationMethod | null;
}

/** A check holds for so many days; from the next day on the fact is overdue, and still shown. */
export const CHECK_EVERY_DAYS = 90;

const BEING_CHECKED: ShownFact = Object.freeze({
  value: null,
  sessions: null,
  status: 'NEVER_VERIFIED',
  beingChecked: true,
  verifiedOn: null,
  source: null,
  method: null,
});

/** The one place where a fact becomes something to show, on a day in London. */
export function shownFact(fact: Fact | undefined, today: string): ShownFact {
  const status = statusOf(fact, today);
  if (!fact || status === 'NEVER_VERIFIED') return BEING_CHECKED;
  return {
    value: fact.value,
    sessions: fact.sessions ?? null,
    status,
    beingChecked: false,
    verifiedOn: fact.verifiedOn ?? null,
    source: fact.source ?? null,
    method: fact.method ?? null,
  };
}

/** The last day on which the check of a fact holds; null where there is nothing to run out. */
export function dueOn(fact: Fact | undefined, today: string): string | null {
  const shown = shownFact(fact, today);
  return shown.verifiedOn && !fact?.isConstant ? dayOfNumber(dayNumber(shown.verifiedOn) + CHECK_EVERY_DAYS) : null;
}

function statusOf(fact: Fact | undefined, today: string): VerificationStatus {
  if (fact?.isConstant) return 'VERIFIED';
  if (!fact || fact.value === null) return 'NEVER_VERIFIED';
  const { verifiedOn } = fact;
  const age = verifiedOn ? dayNumber(today) - dayNumber(verifiedOn) : NaN;
  if (Number.isNaN(age)) return 'NEVER_VERIFIED';
  return age <= CHECK_EVERY_DAYS ? 'VERIFIED' : 'OVERDUE';
}

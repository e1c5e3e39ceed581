import { dayNumber } from '../../shared/opening-hours/london.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import type { ChannelKind, VerificationMethod, VerificationStatus } from './crisis-line.codes.ts';

/** What can be checked about a line, each for itself: `CALL` is its number, `CALL.hours` the hours of that channel. */
export type FactName = 'hours' | 'cost' | 'website' | ChannelKind | `${ChannelKind}.hours` | `${ChannelKind}.cost`;

/** Something that is said about a line, with who says so. Without a day of verification it is not shown to anybody. */
export interface Fact {
  /** The number, address, hours or cost in words; null where none is known yet. */
  value: string | null;
  /** Hours only: the same as sessions; absent where the words are all there is. */
  sessions?: Session[];
  /** The day of the last check, `YYYY-MM-DD`; absent where nobody has checked it. */
  verifiedOn?: string;
  source?: string;
  method?: VerificationMethod;
  /** Holds for ever, with no need of a check: the emergency number only, which is a constant of the code. */
  isConstant?: boolean;
}

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
  if (!fact || fact.value === null) return BEING_CHECKED;
  const status = statusOf(fact, today);
  if (status === 'NEVER_VERIFIED') return BEING_CHECKED;
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

function statusOf({ isConstant, verifiedOn }: Fact, today: string): VerificationStatus {
  if (isConstant) return 'VERIFIED';
  const age = verifiedOn ? dayNumber(today) - dayNumber(verifiedOn) : NaN;
  if (Number.isNaN(age)) return 'NEVER_VERIFIED';
  return age <= CHECK_EVERY_DAYS ? 'VERIFIED' : 'OVERDUE';
}

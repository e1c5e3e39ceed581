import { instantOf, MINUTES_A_DAY, wallMinuteAt } from './london.ts';
import type { Session, SessionException } from './session.ts';
import { type Spell, spellsFrom } from './spells.ts';

/** What a clock and a timetable say together about one instant. */
export interface Opening {
  isOpen: boolean;
  /** When it closes; null while it is closed, and where it does not close within the next two weeks. */
  closesAt: Date | null;
  /** When it opens again; null while it is open, and where no opening is known within a year. */
  nextOpensAt: Date | null;
  /** The answer rests on sessions of school terms. Term dates are not known, so ask before going. */
  isTermTimeOnly: boolean;
}

export interface NextSession {
  startsAt: Date;
  endsAt: Date;
  isTermTimeOnly: boolean;
  /** Which session it is; null for the other times of an exceptional day. */
  session: Session | null;
}

const CLOSED: Opening = { isOpen: false, closesAt: null, nextOpensAt: null, isTermTimeOnly: false };

/** Beyond this, "closes at" is of no use to anybody: it is as good as always open. */
const ENDLESS_AFTER = 14 * MINUTES_A_DAY;

/** The clock can leave out no more than this in spring. */
const LONGEST_JUMP = 60;

/** Whether it is open at an instant, until when, and when it opens again. Open at the start, closed at the end. */
export function opening(sessions: readonly Session[], exceptions: readonly SessionException[], at: Date): Opening {
  const now = wallMinuteAt(at);
  for (const spell of joined(spellsFrom(sessions, exceptions, dayOf(now) - 1), now)) {
    const [startsAt, endsAt] = [instantOf(spell.startsAt), instantOf(spell.endsAt)];
    if (endsAt <= at.getTime() || endsAt <= startsAt) continue;
    const { isTermTimeOnly } = spell;
    if (startsAt > at.getTime()) return { ...CLOSED, nextOpensAt: new Date(startsAt), isTermTimeOnly };
    const closesAt = spell.endsAt > now + ENDLESS_AFTER ? null : new Date(endsAt);
    return { isOpen: true, closesAt, nextOpensAt: null, isTermTimeOnly };
  }
  return CLOSED;
}

export function isOpenAt(sessions: readonly Session[], exceptions: readonly SessionException[], at: Date): boolean {
  return opening(sessions, exceptions, at).isOpen;
}

/** The next session that begins at this instant or later; one that is already running is not the next. */
export function nextSession(
  sessions: readonly Session[],
  exceptions: readonly SessionException[],
  at: Date,
): NextSession | null {
  for (const spell of spellsFrom(sessions, exceptions, dayOf(wallMinuteAt(at)))) {
    const [startsAt, endsAt] = [instantOf(spell.startsAt), instantOf(spell.endsAt)];
    if (startsAt < at.getTime() || endsAt <= startsAt) continue;
    const { isTermTimeOnly, session } = spell;
    return { startsAt: new Date(startsAt), endsAt: new Date(endsAt), isTermTimeOnly, session };
  }
  return null;
}

/** Spells that touch or overlap become one, so that Monday to midnight and Tuesday from midnight is one opening. */
function* joined(spells: Iterable<Spell>, now: number): Generator<Spell> {
  let current: Spell | null = null;
  for (const spell of spells) {
    if (current && !touches(current, spell)) yield current;
    if (current && touches(current, spell)) current = join(current, spell);
    else current = { ...spell };
    if (current.endsAt > Math.max(now, current.startsAt) + ENDLESS_AFTER) break;
  }
  if (current) yield current;
}

/** Two spells on either side of the hour that is left out in spring touch as well. */
function touches(first: Spell, second: Spell): boolean {
  const apart = second.startsAt - first.endsAt;
  return apart <= 0 || (apart <= LONGEST_JUMP && instantOf(second.startsAt) <= instantOf(first.endsAt));
}

function join(first: Spell, second: Spell): Spell {
  const isTermTimeOnly = first.isTermTimeOnly || second.isTermTimeOnly;
  return { ...first, endsAt: Math.max(first.endsAt, second.endsAt), isTermTimeOnly };
}

function dayOf(wallMinute: number): number {
  return Math.floor(wallMinute / MINUTES_A_DAY);
}

import { dayNumber, dayOfNumber, instantOf, MINUTES_A_DAY } from '../../shared/opening-hours/london.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import { spellsFrom } from '../../shared/opening-hours/spells.ts';

/** A session that is to be held. */
export interface SessionAhead {
  startsAt: Date;
  endsAt: Date;
  isTermTimeOnly: boolean;
  /** Which session it is; null for the other times of an exceptional day. */
  session: Session | null;
  /** What is said of an exceptional day. */
  exception: SessionException | null;
}

/** So far a calendar goes; programs that subscribe to one ask again each day. */
export const WEEKS_AHEAD = 26;

/**
 * All sessions that begin on a day or in the weeks after it, by the rules by which the API tells the next one: as instants, so that
 * no calendar has to know when the clocks change.
 */
export function sessionsAhead(
  sessions: readonly Session[],
  exceptions: readonly SessionException[],
  today: string,
): SessionAhead[] {
  const first = dayNumber(today);
  const end = (first + 7 * WEEKS_AHEAD) * MINUTES_A_DAY;
  const ahead: SessionAhead[] = [];
  for (const { startsAt, endsAt, isTermTimeOnly, session } of spellsFrom(sessions, exceptions, first)) {
    if (startsAt >= end) break;
    const [from, to] = [instantOf(startsAt), instantOf(endsAt)];
    // A session within the hour that is left out in spring is not held.
    if (to <= from) continue;
    const day = dayOfNumber(Math.floor(startsAt / MINUTES_A_DAY));
    const exception = session ? null : (exceptions.find(({ on }) => on === day) ?? null);
    ahead.push({ startsAt: new Date(from), endsAt: new Date(to), isTermTimeOnly, session, exception });
  }
  return ahead;
}

import { dayNumber, MINUTES_A_DAY, type WallMinute } from './london.ts';
import { recurrenceOf, type IsHeldOn } from './recurrence.ts';
import type { Session, SessionException } from './session.ts';

/** One stretch of time during which it is open, on London's clocks: from the start, up to but not including the end. */
export interface Spell {
  startsAt: WallMinute;
  endsAt: WallMinute;
  /** It may not be held outside school term; term dates are not known here. */
  isTermTimeOnly: boolean;
  /** What it comes from; null for the other times of an exceptional day. */
  session: Session | null;
}

interface Regular {
  session: Session;
  hours: Hours;
  isHeldOn: IsHeldOn;
}

interface Hours {
  from: number;
  to: number;
}

/** How far ahead anything is looked for: a yearly closure and a first day within a year are found. */
const DAYS_AHEAD = 400;

/**
 * Each spell that starts on or after a day, in order of its start. A day with an exception has the times of the
 * exception and none of its own; a session that began the evening before still runs to its end.
 */
export function* spellsFrom(
  sessions: readonly Session[],
  exceptions: readonly SessionException[],
  firstDay: number,
): Generator<Spell> {
  const regular = sessions.flatMap(readSession);
  if (regular.length === 0 && exceptions.length === 0) return;
  const special = readExceptions(exceptions);

  for (let day = firstDay; day < firstDay + DAYS_AHEAD; day += 1)
    yield* (special.get(day) ?? regularSpells(regular, day)).sort((a, b) => a.startsAt - b.startsAt);
}

function readSession(session: Session): Regular[] {
  const hours = readHours(session.startsAt, session.endsAt);
  return hours ? [{ session, hours, isHeldOn: recurrenceOf(session) }] : [];
}

function regularSpells(regular: Regular[], day: number): Spell[] {
  return regular.filter(({ isHeldOn }) => isHeldOn(day)).map(({ session, hours }) => spell(day, hours, session));
}

/** Where one exception closes a day and another gives it times, it is closed: nobody is sent to a shut door. */
function readExceptions(exceptions: readonly SessionException[]): Map<number, Spell[]> {
  const special = new Map<number, Spell[]>();
  for (const { on, startsAt, endsAt } of exceptions) {
    const hours = startsAt && endsAt ? readHours(startsAt, endsAt) : null;
    const day = dayNumber(on);
    special.set(day, [...(special.get(day) ?? []), ...(hours ? [spell(day, hours, null)] : [])]);
  }
  for (const { on, isClosed } of exceptions) if (isClosed) special.set(dayNumber(on), []);
  return special;
}

function spell(day: number, { from, to }: Hours, session: Session | null): Spell {
  const midnight = day * MINUTES_A_DAY;
  return {
    startsAt: midnight + from,
    endsAt: midnight + to,
    isTermTimeOnly: session?.termTimeOnly ?? false,
    session,
  };
}

/** Null where the times cannot be read or leave no time: it is then never open, which is safer than a guess. */
function readHours(startsAt: string, endsAt: string): Hours | null {
  const from = minuteOfDay(startsAt);
  const to = minuteOfDay(endsAt);
  if (from === null || to === null) return null;
  if (from === 0 && to === 0) return { from: 0, to: MINUTES_A_DAY };
  if (from === to) return null;
  return { from, to: to < from ? to + MINUTES_A_DAY : to };
}

/** Minutes since midnight of `HH:MM`, up to and including `24:00`. */
export function minuteOfDay(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= MINUTES_A_DAY ? minute : null;
}

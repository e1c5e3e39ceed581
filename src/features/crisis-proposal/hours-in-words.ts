import { DAYS, type Day, type Session } from '../../shared/opening-hours/session.ts';

/** Hours as somebody gives them: the same times on several days. */
export interface GivenHours {
  days?: readonly Day[] | null;
  from: string;
  to: string;
}

/** Weekly sessions; where no day is named, every day. */
export function sessionsOf(hours: readonly GivenHours[]): Session[] {
  return hours.flatMap(({ days, from, to }) =>
    (days?.length ? days : DAYS).map((day) => ({ day, startsAt: from, endsAt: to, repeats: 'WEEKLY' as const })),
  );
}

/** `Monday to Friday 09:00 to 17:00, Saturday 10:00 to 12:00`. */
export function hoursInWords(sessions: readonly Session[]): string {
  if (isAlways(sessions)) return 'Day and night, every day';
  const byTimes = Map.groupBy(sessions, ({ startsAt, endsAt }) => `${startsAt} to ${endsAt}`);
  return [...byTimes].map(([times, group]) => `${daysInWords(group.map(({ day }) => day))} ${times}`).join(', ');
}

function isAlways(sessions: readonly Session[]): boolean {
  return DAYS.every((day) =>
    sessions.some((session) => session.day === day && session.startsAt === '00:00' && session.endsAt === '24:00'),
  );
}

function daysInWords(days: readonly Day[]): string {
  const runs = runsOf(DAYS.flatMap((day, index) => (days.includes(day) ? [index] : [])));
  const isWeek = runs[0]?.length === DAYS.length;
  return isWeek ? 'Every day' : runs.map(runInWords).join(', ');
}

function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

function runInWords(run: readonly number[]): string {
  const [first, last] = [nameOf(run[0]), nameOf(run.at(-1))];
  if (run.length === 1) return first;
  return `${first} ${run.length === 2 ? 'and' : 'to'} ${last}`;
}

function nameOf(index: number | undefined): string {
  const day = DAYS[index ?? 0] ?? 'MONDAY';
  return `${day.charAt(0)}${day.slice(1).toLowerCase()}`;
}

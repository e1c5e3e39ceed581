import { isDay, isTime } from '../../../shared/checks.ts';
import { DAYS, type Day, type Session } from '../../../shared/opening-hours/session.ts';
import { plainWords } from '../clean/plain-words.ts';
import { numberAt, thingAt, thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';
import { idOfLocation } from './location.ts';

export interface MappedSchedules {
  /** Those that can be said for certain. Their places go by the ids that they have in the feed. */
  sessions: Session[];
  /** What the feed says of them in words. */
  words: string | null;
}

const MOST = 100;
const LONGEST = 2000;
const SHORT_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** When a service happens: what is said of the service as a whole, and of each of its places. */
export function schedulesIn(record: Thing, placeIds: ReadonlySet<string>): MappedSchedules {
  const whole = thingsAt(record, 'schedules').map((schedule) => ({ schedule, place: null }));
  const placed = thingsAt(record, 'service_at_locations').flatMap((at) => {
    const id = idOfLocation(thingAt(at, 'location'));
    const place = placeIds.size > 1 && placeIds.has(id) ? id : null;
    return thingsAt(at, 'schedules').map((schedule) => ({ schedule, place }));
  });
  const all = [...whole, ...placed];
  const sessions = all.flatMap(({ schedule, place }) => sessionsOf(schedule, place));
  const unique = new Map(sessions.map((session) => [JSON.stringify(session), session]));
  return {
    sessions: inOrder([...unique.values()]).slice(0, MOST),
    words: wordsOf(all.map(({ schedule }) => schedule)),
  };
}

function wordsOf(schedules: Thing[]): string | null {
  const said = schedules.flatMap((each) => [wordsAt(each, 'description'), wordsAt(each, 'notes')]);
  const words = [...new Set(said.flatMap((each) => (each === null ? [] : [plainWords(each)])))];
  return shortened(words.filter((each) => each !== '').join('\n'), LONGEST) || null;
}

function sessionsOf(schedule: Thing, place: string | null): Session[] {
  const times = timesOf(schedule);
  if (times === null) return [];
  const from = dayAt(schedule, 'valid_from');
  const to = dayAt(schedule, 'valid_to');
  if (from !== null && to !== null && from > to) return [];
  return repeatsOf(schedule).map((repeat) => ({
    ...times,
    ...repeat,
    ...(from !== null && { validFrom: from }),
    ...(to !== null && { validTo: to }),
    ...(repeat.validFrom !== undefined && { validFrom: repeat.validFrom }),
    ...(place !== null && { locationId: place }),
  }));
}

/** HH:MM of each; null where one is missing, or both are the same. */
function timesOf(schedule: Thing): Pick<Session, 'startsAt' | 'endsAt'> | null {
  const startsAt = wordsAt(schedule, 'opens_at')?.slice(0, 5) ?? '';
  const endsAt = wordsAt(schedule, 'closes_at')?.slice(0, 5) ?? '';
  return isTime(startsAt) && isTime(endsAt, { midnight: true }) && startsAt !== endsAt ? { startsAt, endsAt } : null;
}

type Repeating = Pick<Session, 'day' | 'repeats' | 'weekOfMonth' | 'validFrom'>;

function repeatsOf(schedule: Thing): Repeating[] {
  const freq = wordsAt(schedule, 'freq')?.toUpperCase();
  const interval = numberAt(schedule, 'interval') ?? 1;
  const days = daysIn(wordsAt(schedule, 'byday') ?? '');
  const first = dayAt(schedule, 'dtstart') ?? dayAt(schedule, 'valid_from');
  if (freq === 'DAILY' && interval === 1) return DAYS.map((day) => ({ day, repeats: 'WEEKLY' }));
  if (freq === 'WEEKLY') return weekly(days, interval, first);
  return freq === 'MONTHLY' && interval === 1 ? monthly(days) : [];
}

function weekly(days: CountedDay[], interval: number, first: string | null): Repeating[] {
  const started = first === null ? [] : [{ day: dayOfWeek(first), count: null }];
  const wanted = days.length > 0 ? days : started;
  if (interval === 1) return wanted.map(({ day }) => ({ day, repeats: 'WEEKLY' }));
  if (interval !== 2 || first === null) return [];
  return wanted.map(({ day }) => ({ day, repeats: 'FORTNIGHTLY', validFrom: first }));
}

function monthly(days: CountedDay[]): Repeating[] {
  return days.flatMap(({ day, count }): Repeating[] =>
    count !== null && [1, 2, 3, 4, -1].includes(count) ? [{ day, repeats: 'MONTHLY', weekOfMonth: count }] : [],
  );
}

interface CountedDay {
  day: Day;
  /** Which of the month: the second Thursday. */
  count: number | null;
}

/** `MO,TH`, `2TH`, `-1FR`, and what people write instead: `Monday`. */
function daysIn(text: string): CountedDay[] {
  return text.split(/[\s,;]+/).flatMap((part) => {
    const [, count, letters = ''] = /^([+-]?\d)?([a-z]{2})[a-z]*$/i.exec(part) ?? [];
    const day = DAYS[SHORT_DAYS.indexOf(letters.toUpperCase())];
    return day === undefined ? [] : [{ day, count: count === undefined ? null : Number(count) }];
  });
}

function dayAt(schedule: Thing, key: string): string | null {
  const day = wordsAt(schedule, key)?.slice(0, 10) ?? '';
  return isDay(day) ? day : null;
}

function dayOfWeek(day: string): Day {
  return DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MONDAY';
}

/** As a week goes, so that the same sessions in another order are the same. */
function inOrder(sessions: Session[]): Session[] {
  const key = ({ day, startsAt, endsAt, weekOfMonth = 0, locationId = '' }: Session) =>
    `${DAYS.indexOf(day)} ${startsAt} ${endsAt} ${weekOfMonth} ${locationId}`;
  return sessions.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

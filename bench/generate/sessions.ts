import { DAYS, type Session } from '../../src/shared/opening-hours/session.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { day } from './row.ts';
import { daysBefore } from './moments.ts';

const REPEATS = { WEEKLY: 80, FORTNIGHTLY: 8, MONTHLY: 10, ONCE: 2 };
const HOW_MANY = { 1: 58, 2: 20, 3: 10, 5: 12 };
const LENGTHS_IN_HOURS = [1, 1.5, 2, 2, 3, 4, 7];

/** When it happens. A fifth of services say nothing about it, or only in words. */
export function sessionsOf({ asOf }: Plan, random: Random): Session[] {
  if (random.chance(0.2)) return [];
  const [from, length] = [random.whole(16, 38) / 2, random.one(LENGTHS_IN_HOURS)];
  const hours = { startsAt: clock(from), endsAt: clock(Math.min(from + length, 23.5)) };
  const repeat = random.weighted(REPEATS);
  if (repeat === 'WEEKLY') return weekly(random, hours);

  const weekday = random.one(DAYS);
  if (repeat === 'MONTHLY')
    return [{ day: weekday, ...hours, repeats: repeat, weekOfMonth: random.one([1, 2, 3, 4, -1]) }];
  const validFrom = day(daysBefore(asOf, random.whole(-60, 300)));
  if (repeat === 'FORTNIGHTLY') return [{ day: weekday, ...hours, repeats: repeat, validFrom }];
  return [{ day: dayOf(validFrom), ...hours, repeats: 'WEEKLY', validFrom, validTo: validFrom }];
}

/** The same hours on one or several days; now and then a second session in the evening. */
function weekly(random: Random, hours: Pick<Session, 'startsAt' | 'endsAt'>): Session[] {
  const count = Number(random.weighted(HOW_MANY));
  const days = count === 5 ? DAYS.slice(0, 5) : random.some(DAYS, count);
  const isTermTime = random.chance(0.1);
  const regular = days.map((day): Session => ({
    day,
    ...hours,
    repeats: 'WEEKLY',
    ...(isTermTime && { termTimeOnly: true }),
  }));
  const [first] = regular;
  const hasEvening = first && hours.endsAt < '18:00' && random.chance(0.08);
  return hasEvening ? [...regular, { ...first, startsAt: '18:30', endsAt: '20:30' }] : regular;
}

function clock(hours: number): string {
  return `${String(Math.floor(hours)).padStart(2, '0')}:${hours % 1 === 0 ? '00' : '30'}`;
}

function dayOf(date: string): Session['day'] {
  return DAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'MONDAY';
}

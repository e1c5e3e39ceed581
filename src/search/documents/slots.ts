import { DAYS, type Session, type SessionException } from '../../shared/opening-hours/session.ts';

const SLOTS_A_DAY = 48;
const SLOTS_A_WEEK = SLOTS_A_DAY * 7;
/** Around the small hours a clock change may shift a session by an hour. */
const CLOCK_CHANGE_ENDS = 4 * 60;

/** The half-hours of the week, London time, in which something may be on: coarse, never too few. */
export function slotsOf(sessions: readonly Session[], exceptions: readonly SessionException[]): string[] {
  const slots = new Set<number>();
  for (const { day, startsAt, endsAt } of sessions) addSlots(slots, DAYS.indexOf(day), startsAt, endsAt);
  for (const { on, isClosed, startsAt, endsAt } of exceptions)
    if (!isClosed) addSlots(slots, weekday(on), startsAt ?? '00:00', endsAt ?? '24:00');
  return [...slots].sort((a, b) => a - b).map(nameOf);
}

/** The half-hour of the week in which a moment of London time lies. `weekday` counts from 1, Monday. */
export function slotAt({ weekday: day, hour, minute }: { weekday: number; hour: number; minute: number }): string {
  return nameOf((day - 1) * SLOTS_A_DAY + Math.floor((hour * 60 + minute) / 30));
}

function addSlots(slots: Set<number>, day: number, startsAt: string, endsAt: string): void {
  const start = minutes(startsAt);
  const end = minutes(endsAt) > start ? minutes(endsAt) : minutes(endsAt) + 24 * 60;
  const touchesClockChange = start < CLOCK_CHANGE_ENDS || end > 24 * 60;
  const margin = touchesClockChange ? 60 : 0;
  for (let at = Math.floor((start - margin) / 30); at * 30 < end + margin; at += 1)
    slots.add((day * SLOTS_A_DAY + at + SLOTS_A_WEEK) % SLOTS_A_WEEK);
}

function minutes(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function weekday(day: string): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
}

function nameOf(slot: number): string {
  const day = DAYS[Math.floor(slot / SLOTS_A_DAY)]?.slice(0, 3) ?? '';
  const minute = (slot % SLOTS_A_DAY) * 30;
  return `${day}-${String(Math.floor(minute / 60)).padStart(2, '0')}${minute % 60 === 0 ? '00' : '30'}`;
}

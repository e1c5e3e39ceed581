import { clockOf, minuteOf, onDial, type Clock } from './clock.ts';

/** From when to when, as `HH:MM`. */
export interface ClockRange {
  startsAt: string;
  endsAt: string;
}

const DAY_MINUTES = 24 * 60;
const LONGEST_MINUTES = 16 * 60;
const SIDES = /^(.+?) ?(?:-|to|till?|until) ?(.+)$/i;

/** What `10.30am - 12noon` or `1-3pm` says; null where it can be read in two ways. */
export function clockRange(text: string): ClockRange | null {
  if (/^24 ?h/i.test(text)) return { startsAt: '00:00', endsAt: '24:00' };
  const [start, end] = sidesOf(text);
  const from = start && end ? startMinute(start, end) : null;
  const to = from !== null && end ? endMinute(from, end) : null;
  return from !== null && to !== null && isLikely(from, to) ? { startsAt: written(from), endsAt: written(to) } : null;
}

function sidesOf(text: string): [Clock | null, Clock | null] {
  const [, left = '', right = ''] = SIDES.exec(text) ?? [];
  return [clockOf(left, { isEnd: false }), clockOf(right, { isEnd: true })];
}

function startMinute(start: Clock, end: Clock): number | null {
  if (start.half !== null || start.isFull) return minuteOf(start);
  if (end.half !== null) return minuteOf({ ...start, half: halfBefore(start, end) });
  if (end.isFull) return minuteOf({ ...start, isFull: true });
  return bareStart(start, end);
}

/** `1-3pm` starts in the afternoon, `9-5pm` and `11-12noon` in the morning. */
function halfBefore(start: Clock, end: Clock): 'am' | 'pm' {
  if (end.half === 'am') return 'am';
  return start.hour === 12 || onDial(start) < onDial(end) ? 'pm' : 'am';
}

/** Neither side says which half of the day. The middle of the day is plain; `7 - 9` could be either. */
function bareStart(start: Clock, end: Clock): number | null {
  const spansNoon = onDial(end) <= onDial(start);
  if (start.hour >= 6 && start.hour <= 8 && !spansNoon) return null;
  return minuteOf({ ...start, half: start.hour >= 6 && start.hour < 12 ? 'am' : 'pm' });
}

function endMinute(from: number, end: Clock): number | null {
  if (end.half !== null || end.isFull) return minuteOf(end);
  return [onDial(end), onDial(end) + DAY_MINUTES / 2].find((minute) => minute > from) ?? null;
}

/** Not for longer than a long day, and over midnight only where an evening goes on: 6pm to 2am. */
function isLikely(from: number, to: number): boolean {
  if ((to - from + DAY_MINUTES) % DAY_MINUTES > LONGEST_MINUTES || to === from) return false;
  return to > from || (from >= 17 * 60 && to <= 9 * 60);
}

function written(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A time of day as somebody wrote it, perhaps without saying which half of the day. */
export interface Clock {
  hour: number;
  minute: number;
  half: 'am' | 'pm' | null;
  /** Written as clocks of 24 hours are: 09:30, 14.00. */
  isFull: boolean;
}

const DIGITS = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/i;
const FOUR_DIGITS = /^(\d\d)(\d\d)$/;

/** Reads `10.30am`, `14:00`, `12noon`, `3`; null where no clock shows it. */
export function clockOf(text: string, { isEnd }: { isEnd: boolean }): Clock | null {
  if (/noon$/i.test(text)) return { hour: 12, minute: 0, half: 'pm', isFull: false };
  if (/midnight$/i.test(text)) return { hour: isEnd ? 24 : 0, minute: 0, half: null, isFull: true };
  const parts = partsOf(text);
  if (!parts) return null;
  const { hours, minutes, half } = parts;
  const isFull = half === null && (FOUR_DIGITS.test(text) || hours.startsWith('0') || Number(hours) > 12);
  const clock = { hour: Number(hours), minute: Number(minutes), half, isFull };
  return isPossible(clock) ? clock : null;
}

function partsOf(text: string): { hours: string; minutes: string; half: Clock['half'] } | null {
  const match = FOUR_DIGITS.exec(text) ?? DIGITS.exec(text);
  if (!match?.[1]) return null;
  const half = match[3]?.toLowerCase();
  return { hours: match[1], minutes: match[2] ?? '0', half: half === 'am' || half === 'pm' ? half : null };
}

function isPossible({ hour, minute, half, isFull }: Clock): boolean {
  if (minute > 59) return false;
  if (isFull) return hour < 24 || (hour === 24 && minute === 0);
  // Nobody means midnight by 12am in a list of opening times, nor is it clear what else.
  return hour > 0 && hour <= 12 && !(half === 'am' && hour === 12);
}

/** Minutes since midnight; a bare hour counts as the morning's. */
export function minuteOf({ hour, minute, half, isFull }: Clock): number {
  if (isFull) return hour * 60 + minute;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

/** Where the hand stands on the dial, where twelve comes before one. */
export function onDial({ hour, minute }: Clock): number {
  return (hour % 12) * 60 + minute;
}

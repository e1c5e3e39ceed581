import { problem, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { FeedRhythm } from './feed-schedule.codes.ts';

const LONGEST_ADDRESS = 1000;
const LONGEST_SOURCE = 200;
const HOUR_MS = 60 * 60 * 1000;
const RHYTHMS_MS: Record<FeedRhythm, number> = { DAY: 24 * HOUR_MS, WEEK: 7 * 24 * HOUR_MS };
/** So long a feed that failed is left in peace. */
const PEACE_MS = 6 * HOUR_MS;

/** What is wrong with the address of a feed, and with the name that its listings shall carry. */
export function problemsWithFeed(address: string, source: string | null): Problem[] {
  const message = `${quoted(address)} is not the address of a feed. Give one that begins with https:// or http://, without name and password.`;
  return [
    ...(isFeedAddress(address) ? [] : [problem('address', 'INVALID', message)]),
    ...(source !== null && (source === '' || source.length > LONGEST_SOURCE)
      ? [problem('source', 'INVALID', `Give a name of at most ${LONGEST_SOURCE} characters, or leave it out.`)]
      : []),
  ];
}

function isFeedAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** When a feed is due again: by its rhythm, or sooner where it failed and may be well again. */
export function nextAt(every: FeedRhythm, { hasFailed }: { hasFailed: boolean }, now: Date): Date {
  return new Date(now.getTime() + (hasFailed ? PEACE_MS : RHYTHMS_MS[every]));
}

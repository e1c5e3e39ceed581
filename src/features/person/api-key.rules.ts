import { DateTime } from 'luxon';
import { problem, problemsWithDay } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { KeyScope } from '../../shared/role.ts';

export interface NewKey {
  name: string;
  scopes: KeyScope[];
  /** The last day on which it works: `2026-03-31`. */
  expiresOn: string;
}

const LONGEST_NAME = 100;
const MOST_KEYS = 20;

/** What is wrong with an API key that somebody wants, who has so many already. */
export function problemsWithKey({ name, scopes, expiresOn }: NewKey, existing: number, now: Date): Problem[] {
  return [
    ...(name.trim() === '' ? [problem('name', 'REQUIRED', 'Say in a few words what the key is for.')] : []),
    ...(name.length > LONGEST_NAME
      ? [problem('name', 'TOO_LONG', `Shorten the name to ${LONGEST_NAME} characters; it has ${name.length}.`)]
      : []),
    ...(scopes.length === 0 ? [problem('scopes', 'REQUIRED', 'Say at least one thing that the key may do.')] : []),
    ...problemsWithExpiry(expiresOn, now),
    ...(existing >= MOST_KEYS
      ? [problem('', 'OUT_OF_RANGE', `You have ${existing} keys. Revoke one that is not used any more first.`)]
      : []),
  ];
}

/** When a key that works on a day for the last time stops. */
export function endOf(day: string): Date {
  return DateTime.fromISO(day, { zone: 'Europe/London' }).endOf('day').toJSDate();
}

function problemsWithExpiry(day: string, now: Date): Problem[] {
  const malformed = problemsWithDay('expiresOn', day);
  if (malformed.length > 0) return malformed;
  const today = DateTime.fromJSDate(now, { zone: 'Europe/London' });
  const latest = today.plus({ years: 1 }).toISODate() ?? '';
  const isWithin = day >= (today.toISODate() ?? '') && day <= latest;
  return isWithin ? [] : [problem('expiresOn', 'OUT_OF_RANGE', `Choose a day from today to ${latest}.`)];
}

import { createHmac } from 'node:crypto';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { SearchFact } from './search-fact.ts';

/** A fact that waits to be written. By its id, what was written and not known to be is not written twice. */
export interface NotedFact extends SearchFact {
  id: string;
}

/** A fact as it is written, for a day: of whoever searched a digest, of the time the minute. */
export interface KeptFact extends Omit<SearchFact, 'at'> {
  id: string;
  day: string;
  at: string;
}

const MINUTE_MS = 60_000;

/** Keyed with what is thrown away after the day, so that nobody can try later whose digest it may have been. */
export function keptFact({ at, ...fact }: NotedFact, keyOf: (day: string) => string): KeptFact {
  const day = londonDay(at);
  const seeker = createHmac('sha256', keyOf(day)).update(fact.seeker).digest('base64url').slice(0, 22);
  return { ...fact, day, at: new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS).toISOString(), seeker };
}

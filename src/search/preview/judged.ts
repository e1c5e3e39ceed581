import { createHash } from 'node:crypto';
import fs from 'node:fs';

export type Voice = 'LINK_WORKER' | 'VCSE_LEADER' | 'PUBLIC';

/** 3: just the thing; 2: suits well; 1: worth a mention. What is not named is of no use here. */
export type Grade = 1 | 2 | 3;

/** What somebody types, and which services of the demonstration should come of it. */
export interface Judged {
  query: string;
  voice: Voice;
  /** In which language it is asked, where that is not English. */
  language?: 'cy';
  /** By `organisation/service`, as the demonstration names them. */
  grades: Record<string, Grade>;
}

/** Only the tuning half may be looked at while the search is made better. */
export type Half = 'tuning' | 'held-out';

const FOLDER = new URL('../../../seeds/judged/', import.meta.url);

export function readJudged(half?: Half): Judged[] {
  const files = fs.readdirSync(FOLDER).sort();
  const all = files.flatMap((name) => JSON.parse(fs.readFileSync(new URL(name, FOLDER), 'utf8')) as Judged[]);
  return all.filter(({ query }) => half === undefined || halfOf(query) === half);
}

/** Fixed once and for all: by the words themselves, so that a new query moves no other. */
export function halfOf(query: string): Half {
  const [first = 0] = createHash('sha256').update(query).digest();
  return first % 2 === 0 ? 'tuning' : 'held-out';
}

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

const SEEDS = new URL('../../../seeds/', import.meta.url);

export function readJudged(half?: Half): Judged[] {
  return readFolder('judged/').filter(({ query }) => half === undefined || halfOf(query) === half);
}

/** Written later, by others, who did not know how searches are understood. They may be looked at. */
export function readPractice(): Judged[] {
  return readFolder('practice/');
}

function readFolder(name: string): Judged[] {
  const folder = new URL(name, SEEDS);
  const files = fs.readdirSync(folder).sort();
  return files.flatMap((file) => JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8')) as Judged[]);
}

/** Fixed once and for all: by the words themselves, so that a new query moves no other. */
export function halfOf(query: string): Half {
  const [first = 0] = createHash('sha256').update(query).digest();
  return first % 2 === 0 ? 'tuning' : 'held-out';
}

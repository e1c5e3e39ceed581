import type { Reads } from '../../database/reads.ts';

/** How often each word is used in a sample of what can be found. */
export type KnownWords = ReadonlyMap<string, number>;

const GOOD_FOR_MS = 10 * 60_000;

interface Shelf {
  readAt: number;
  words: Promise<KnownWords>;
}

/** One shelf for each database, so that each test file has its own. */
const shelves = new WeakMap<Reads, Shelf>();

/** The words of 3,000 listings: enough to know how a common word is spelt, and read in a moment however many there are. */
const SAMPLE = `select word, ndoc as count from ts_stat($$
    select to_tsvector('simple', concat_ws(' ', document ->> 'name', document ->> 'terms', document ->> 'summary',
      document ->> 'description')) from search.document limit 3000
  $$) where length(word) between 4 and 24 order by ndoc desc, word limit 20000`;

/** Read once in ten minutes, and only when somebody mistypes. */
export function knownWords({ lasting: reads }: Reads): Promise<KnownWords> {
  const shelf = shelves.get(reads);
  if (shelf && performance.now() - shelf.readAt < GOOD_FOR_MS) return shelf.words;
  const words = read(reads);
  shelves.set(reads, { readAt: performance.now(), words });
  words.catch(() => shelves.delete(reads));
  return words;
}

async function read(reads: Reads): Promise<KnownWords> {
  const rows = await reads.all<{ word: string; count: number }>('known-words', SAMPLE);
  return new Map(rows.map(({ word, count }) => [word, count]));
}

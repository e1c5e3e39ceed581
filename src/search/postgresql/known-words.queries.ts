import type { Reads } from '../../database/reads.ts';
import { EDITS_OF_LONG, LONG, SHORTEST, type KnownWords } from './spellings.ts';

const BEGINNING_ALIKE = `select asked, array(select word from search.word
    where left(word, 1) = left(asked, 1) and length(word) between length(asked) - reach and length(asked) + reach) as alike
  from unnest($1::text[]) as asked, lateral (select case when length(asked) < ${LONG} then 1 else ${EDITS_OF_LONG} end) r (reach)
  where length(asked) >= ${SHORTEST}
    and not exists (select from search.word where word = any(ts_lexize('english_stem', asked) || asked))`;

/** What the words of all listings say of these: which of the pieces are among them, and what a word that is not could be. */
export async function lookUp(reads: Reads, asked: readonly string[], pieces: readonly string[]): Promise<KnownWords> {
  const [unknown, known] = await Promise.all([
    reads.all<{ asked: string; alike: string[] }>('search-words-alike', BEGINNING_ALIKE, [asked]),
    reads.all<{ word: string }>('search-words', 'select word from search.word where word = any($1::text[])', [pieces]),
  ]);
  return {
    alike: new Map(unknown.map(({ asked: word, alike }) => [word, alike])),
    pieces: new Set(known.map(({ word }) => word)),
  };
}

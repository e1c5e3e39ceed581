import type pg from 'pg';
import type { SearchDocument } from './search-document.ts';

const [SHORTEST, LONGEST] = [3, 24];

/** Remembers the words that these use, and their stems, so that a slip of the finger can be put right by them. */
export async function keepWords(client: pg.ClientBase, documents: readonly SearchDocument[]): Promise<void> {
  const words = new Set<string>();
  for (const { name, terms, summary, description } of documents)
    for (const [word] of `${name} ${terms} ${summary} ${description}`.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
      if (word.length >= SHORTEST && word.length <= LONGEST) words.add(word);
  await client.query({
    name: 'search-keep-words',
    text: `insert into search.word (word)
      select distinct unnest(word || ts_lexize('english_stem', word)) from unnest($1::text[]) as used (word)
      where not exists (select from search.word k where k.word = used.word)`,
    values: [[...words]],
  });
}

import type { Reads } from '../../database/reads.ts';

/** Which of these words, or forms of them, the texts of each listing have. */
export async function wordsIn(
  reads: Reads,
  ids: readonly string[],
  words: readonly string[],
): Promise<Map<string, string[]>> {
  if (ids.length === 0 || words.length === 0) return new Map();
  const rows = await reads.all<{ id: string; words: string[] }>(
    'search-words-in',
    `with asked as materialized (
       select word, place, plainto_tsquery('english', word) || plainto_tsquery('simple', word) as query
       from unnest($2::text[]) with ordinality as w (word, place))
     select d.id, array(select word from asked where d.words @@ query order by place) as words
     from search.document d where d.kind = 'service' and d.id = any($1::uuid[])`,
    [ids, words],
  );
  return new Map(rows.map((row) => [row.id, row.words]));
}

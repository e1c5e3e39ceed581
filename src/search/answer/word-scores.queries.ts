import type { Reads } from '../../database/reads.ts';
import type { WordScores } from '../plan/by-their-words.ts';

/** In the name it is 1; in what sums a listing up 0.8, in its description 0.6, a little more where it stands there often. */
const SCORE = `case when ts_filter(d.words, '{a}') @@ query then 1
  else least(0.9, 0.4 + 1.6 * greatest(ts_rank(d.words, english), ts_rank(d.words, simple))) end`;

/** How well these listings fit each of the texts: all words of it, in any inflection. Says nothing of a text that none of them has. */
export async function wordScores(reads: Reads, ids: readonly string[], texts: readonly string[]): Promise<WordScores> {
  if (ids.length === 0 || texts.length === 0) return new Map();
  const rows = await reads.all<{ text: string; ids: string[]; scores: number[] }>(
    'search-word-scores',
    `with asked as materialized (
       select text, english, simple, english || simple as query from unnest($2::text[]) as t (text),
         plainto_tsquery('english', text) as english, plainto_tsquery('simple', text) as simple)
     select text, array_agg(d.id) as ids, array_agg((${SCORE})::float8) as scores
     from search.document d, asked where d.kind = 'service' and d.id = any($1::uuid[]) and d.words @@ query
     group by text`,
    [ids, texts],
  );
  return new Map(
    rows.map(({ text, ids, scores }) => [text, new Map(ids.map((id, index) => [id, scores[index] ?? 0]))]),
  );
}

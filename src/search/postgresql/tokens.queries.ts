import type { Reads } from '../../database/reads.ts';
import type { Spellings } from './spellings.ts';

/** The words that carry meaning, each as the text of a tsquery: English by its stem, other languages as it stands. */
export async function tokensOf(reads: Reads, words: readonly Spellings[]): Promise<string[]> {
  if (words.length === 0) return [];
  const spellings = words.flatMap((each, place) => each.map((text) => ({ place, text })));
  const rows = await reads.all<{ query: string }>(
    'search-tokens',
    `select string_agg((to_tsquery('english', text) || to_tsquery('simple', text))::text, ' | ') as query
     from unnest($1::int[], $2::text[]) as spelling (place, text)
     where numnode(to_tsquery('english', text)) > 0 group by place order by place`,
    [spellings.map(({ place }) => place), spellings.map(({ text }) => text)],
  );
  return rows.map(({ query }) => query);
}

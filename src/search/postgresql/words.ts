import type { Reads } from '../../database/reads.ts';
import type { Hunt } from '../question/engine.ts';
import type { Values } from './conditions.ts';

const MOST_TOKENS = 10;

/** A word that carries meaning: English by its stem, other languages as it stands. */
export interface Token {
  word: string;
  /** As the text of a tsquery. */
  query: string;
}

/** How a question's words are put to PostgreSQL: what must hold, how well it holds, and which words to mark. */
export interface WordMatch {
  condition: string;
  rank: string;
  query: string;
  /** How many listings are weighed at most; all, when nothing is said. */
  most?: number;
}

/** Looking for typos in the names of 200,000 listings was seen to take ten seconds where a common word was in most of them. */
const MOST_GUESSES = 2_000;

export type Match = (tokens: Token[], values: Values) => WordMatch;

/** The words that carry meaning for a full-text query; the last one may be unfinished. */
export async function tokensOf(reads: Reads, words: string): Promise<Token[]> {
  const found =
    words
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const list = found.slice(0, MOST_TOKENS);
  if (list.length === 0) return [];
  return reads.all<Token>(
    'search-tokens',
    `select word, (to_tsquery('english', q) || to_tsquery('simple', q))::text as query
     from unnest($1::text[]) with ordinality as x (word, n),
       lateral (select '''' || word || '''' || case when n = $2 then ':*' else '' end as q) y
     where numnode(to_tsquery('english', q)) > 0 order by n`,
    [list, list.length],
  );
}

/** The readings to try, one after the other. When distance decides, all parts of the circle must be read alike. */
export function matchesOf(tokens: Token[], order: Hunt['order']): Match[] {
  if (tokens.length === 0) return [];
  return order === 'RELEVANCE' ? [everyWord, aboutEveryWord, anyWordOrTypo] : [everyWordOrTypo];
}

const everyWord: Match = (tokens, values) => {
  const query = joined(tokens, '&', values);
  return { condition: `d.words @@ ${query}`, rank: `ts_rank(d.words, ${query})`, query };
};

const everyWordOrTypo: Match = (tokens, values) => forgiving(tokens, values, 'and');

const aboutEveryWord: Match = (tokens, values) => ({ ...everyWordOrTypo(tokens, values), most: MOST_GUESSES });

const anyWordOrTypo: Match = (tokens, values) => ({ ...forgiving(tokens, values, 'or'), most: MOST_GUESSES });

/** Each word stands in the listing, or something much like it stands in its names. */
function forgiving(tokens: Token[], values: Values, joint: 'and' | 'or'): WordMatch {
  const conditions = tokens.map(
    ({ word, query }) => `(d.words @@ ${values.add(query, 'tsquery')} or ${values.add(word, 'text')} <% d.names)`,
  );
  const query = joined(tokens, '|', values);
  const whole = values.add(tokens.map(({ word }) => word).join(' '), 'text');
  const rank = `ts_rank(d.words, ${query}) + word_similarity(${whole}, d.names)`;
  return { condition: `(${conditions.join(` ${joint} `)})`, rank, query };
}

function joined(tokens: Token[], joint: '&' | '|', values: Values): string {
  return values.add(tokens.map(({ query }) => `(${query})`).join(` ${joint} `), 'tsquery');
}

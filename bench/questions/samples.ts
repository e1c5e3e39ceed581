import pg from 'pg';
import { readJudged } from '../../src/search/preview/judged.ts';
import { COMMON, GRAMMARS, listOf } from '../generate/grammar.ts';
import { Random } from '../generate/random.ts';

/** What people type, in an order that is the same in every run. */
export interface Samples {
  /** One or two words, some of them with a slip of the finger. */
  words: string[];
  /** What somebody was told, in so many words. */
  sentences: string[];
  /** Where services are, and therefore people. */
  postcodes: string[];
}

const DIFFERENT = 60;
const WORDS_OF_A_SENTENCE = 5;
const TYPICAL = ['things'];
const COMMON_LISTS = ['craft', 'sport', 'condition', 'instrument', 'feeling', 'language-name'];

export async function takeSamples(connection: pg.PoolConfig, seed: number): Promise<Samples> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client
    .query<{ postcode: string }>(
      `select postcode from (select distinct on (postcode) postcode, id from location
         where postcode is not null and not is_confidential) l order by md5(id::text) limit $1`,
      [DIFFERENT],
    )
    .finally(() => client.end());
  const random = new Random(seed, 9);
  return {
    words: Array.from({ length: DIFFERENT }, (_, turn) => typed(random, turn)),
    sentences: sentences(),
    postcodes: rows.map(({ postcode }) => postcode),
  };
}

/** Of those by which relevance is tuned; they are put to a made-up directory here, and only timed. */
function sentences(): string[] {
  const queries = readJudged('tuning').map(({ query }) => query);
  return queries.filter((query) => query.split(' ').length >= WORDS_OF_A_SENTENCE).slice(0, DIFFERENT);
}

function typed(random: Random, turn: number): string {
  const grammar = random.one(Object.values(GRAMMARS));
  const first = random.one(listOf(grammar, random.one(TYPICAL))).toLowerCase();
  if (turn % 2 === 0) return turn % 6 === 0 ? slipped(first, random) : first;
  return `${first} ${random.one(listOf(COMMON, random.one(COMMON_LISTS)))}`;
}

/** Two neighbouring letters in the wrong order; short words are typed right. */
function slipped(word: string, random: Random): string {
  if (word.length < 7) return word;
  const at = random.whole(2, word.length - 3);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}

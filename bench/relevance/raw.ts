import { readSeedLexicon } from '../../src/features/lexicon/load-lexicon.ts';
import { queryOf } from '../../src/search/meilisearch/ask-meilisearch.ts';
import { meilisearchHttp } from '../../src/search/meilisearch/http.ts';
import { INDEX_SETTINGS } from '../../src/search/meilisearch/index-settings.ts';
import { Indexes } from '../../src/search/meilisearch/indexes.ts';
import type { Hunt } from '../../src/search/question/engine.ts';
import type { Find } from './compare-ways.ts';
import type { RelevanceSite } from './site.ts';

const PLAIN = 'relevance_plain';
const WITH_SYNONYMS = 'relevance_synonyms';
/** What nobody but staff finds; the API leaves it out as well. */
const FINDABLE: Hunt['conditions'] = [{ none: 'standings', of: ['NOT_MET'] }];

export interface RawSearches {
  asItComes: Find;
  asSetUp: Find;
  withSynonyms: Find;
  close(): void;
}

/** Meilisearch without the API in front of it: with its own settings, and with ours. */
export async function openRaw({ directory, meilisearch }: RelevanceSite): Promise<RawSearches> {
  const http = meilisearchHttp(meilisearch.url, meilisearch.masterKey);
  const indexes = new Indexes(http, '');
  await indexes.settled(await http.send({ method: 'POST', path: '/indexes', body: { uid: PLAIN, primaryKey: 'id' } }));
  const texts = await textsOf(directory.reads);
  await indexes.settled(await indexes.put(PLAIN, texts));
  await indexes.create(WITH_SYNONYMS, 'service');
  const path = `/indexes/${WITH_SYNONYMS}/settings/synonyms`;
  await indexes.settled(await http.send({ method: 'PUT', path, body: synonyms() }));
  await indexes.settled(await indexes.put(WITH_SYNONYMS, texts));
  const search = async (index: string, body: object): Promise<string[]> => {
    const path = `/indexes/${index}/search`;
    const { hits } = await http.send<{ hits: { id: string }[] }>({ method: 'POST', path, body });
    return hits.map(({ id }) => id);
  };
  return {
    asItComes: (q) => search(PLAIN, { q, limit: 10 }),
    asSetUp: (words) => search(indexes.nameOf('service'), queryOf(huntFor(words))),
    withSynonyms: (words) => search(WITH_SYNONYMS, queryOf({ ...huntFor(words), conditions: [] })),
    close: () => http.close(),
  };
}

/** What the lexicon says of single words, as the engine's own synonyms. */
function synonyms(): Record<string, string[]> {
  const pairs = readSeedLexicon().flatMap(({ phrases, words }) =>
    phrases
      .filter((phrase) => !phrase.includes(' '))
      .flatMap((phrase) => phrase.split('|').map((word) => [word, words] as const)),
  );
  return Object.fromEntries(pairs.filter(([, words]) => words.length > 0).map(([word, words]) => [word, [...words]]));
}

function huntFor(words: string): Hunt {
  return {
    kind: 'service',
    words,
    conditions: FINDABLE,
    order: 'RELEVANCE',
    offset: 0,
    limit: 10,
    facets: [],
    marks: false,
  };
}

/** The texts of each document alone: codes would be searched as words. */
async function textsOf(reads: RelevanceSite['directory']['reads']): Promise<string> {
  const fields = ['id', ...INDEX_SETTINGS.searchableAttributes];
  const rows = await reads.all<{ line: string }>(
    'relevance-texts',
    `select (select jsonb_object_agg(key, value) from jsonb_each(document) where key = any($1::text[]))::text as line
     from search.document where kind = 'service' and not standings && '{NOT_MET}'`,
    [fields],
  );
  return rows.map(({ line }) => line).join('\n');
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import { maintain } from '../../../src/search/upkeep/maintain.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { testApi } from '../../support/api.ts';
import { testMeilisearch } from '../../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';
import { answered } from '../asking.ts';
import { listings } from '../listings.ts';
import { WordEmbedder } from './word-embedder.ts';

const QUERY = 'who minds my kitten';
const SEARCH = `query ($query: String, $first: Int! = 20, $after: String, $filter: ServiceFilter) {
  searchServices(query: $query, first: $first, after: $after, filter: $filter) {
    edges { node { id } why { code } } total engine facets { needs { code count } }
    pageInfo { hasNextPage endCursor } problems { code } } }`;

interface Found {
  edges: { node: { id: string }; why: { code: string }[] }[];
  total: number;
  engine: string;
  facets: { needs: { code: string; count: number }[] };
  pageInfo: { hasNextPage: boolean; endCursor: string };
  problems: { code: string }[];
}

const server = testMeilisearch();
const embedder = new WordEmbedder();
const api = testApi({ meilisearch: server, indexPrefix: server.indexPrefix, embedder });
const make = listings(() => api.directory);
const ids: Record<string, string> = {};

const search = async (variables: object) =>
  (await answered(api, SEARCH, { query: QUERY, ...variables })).searchServices as Found;
const idsOf = ({ edges }: Found) => edges.map(({ node }) => node.id);
const untilSettled = () => untilSearchHoldsAll(api, { vectors: true });

beforeAll(async () => {
  ids.pets = await make.service({
    name: { en: 'Whiskers' },
    summary: { en: 'Volunteers look after your feline pet.' },
    needs: ['practical-help-at-home'],
  });
  ids.minds = await make.service({ name: { en: 'Healthy minds' }, needs: ['low-mood-and-anxiety'] });
  ids.chess = await make.service({ name: { en: 'Chess club' } });
  await untilSettled();
});

describe('what is close in meaning', () => {
  it('is found without any of its words, beside what has them, and says why', async () => {
    const found = await search({});

    expect(found.engine).toBe('MEILISEARCH');
    expect(idsOf(found)).toEqual(expect.arrayContaining([ids.pets, ids.minds]));
    expect(idsOf(found)).not.toContain(ids.chess);
    const why = found.edges.find(({ node }) => node.id === ids.pets)?.why.map(({ code }) => code);
    expect(why).toContain('CLOSE_IN_MEANING');
    expect(why).not.toContain('WORDS');
  });

  it('is counted and paged like everything else', async () => {
    const all = await search({});
    const first = await search({ first: 1 });
    const second = await search({ first: 1, after: first.pageInfo.endCursor });

    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(all).slice(0, 2));
    expect(all.facets.needs.map(({ code }) => code)).toContain('practical-help-at-home');
    expect(all.total).toBe(idsOf(all).length);
  });

  it('obeys filters', async () => {
    expect(idsOf(await search({ filter: { needs: ['low-mood-and-anxiety'] } }))).toEqual([ids.minds]);
  });

  it('is not looked for in Welsh, nor for a word by itself', async () => {
    const before = embedder.asked.length;
    await search({ query: 'dw i eisiau canu narrowboat' });
    await search({ query: 'chess' });
    await search({ query: 'debt' });

    expect(embedder.asked).toHaveLength(before);
  });

  it('never tells what is suspended, whatever the index still holds', async () => {
    const hidden = await make.service({ name: { en: 'Kitten kennel in secret' } });
    await untilSettled();
    expect(idsOf(await search({ query: 'narrowboat feline' }))).toContain(hidden);
    await make.set('service', hidden, { standing: 'SUSPENDED' });

    expect(idsOf(await search({ query: 'narrowboat feline' }))).not.toContain(hidden);
    await untilSettled();
  });
});

describe('vectors of listings', () => {
  it('are made once of each text', async () => {
    const before = embedder.asked.length;
    const name = { en: 'Canal walks' };
    await make.service({ name });
    await make.service({ name });
    await untilSettled();

    expect(embedder.asked.slice(before)).toEqual(['Canal walks']);
  });

  it('follow an edit', async () => {
    await make.set('service', ids.chess!, { summary: { en: 'Bring your cat.' } });
    await untilSettled();

    expect(idsOf(await search({}))).toContain(ids.chess);
  });

  it('are kept when everything is built anew, and those that nobody has are forgotten', async () => {
    const before = embedder.asked.length;
    const said: string[] = [];
    const report = { ...silentReporter, say: (text: string) => void said.push(text) };
    const options = { database: api.connection, meilisearch: server, indexPrefix: server.indexPrefix, report };
    await maintain('reindex', { ...options, space: embedder });
    await untilSettled();

    expect(idsOf(await search({}))).toEqual(expect.arrayContaining([ids.pets, ids.chess]));
    expect(embedder.asked.slice(before).filter((text) => text !== QUERY)).toEqual([]);
    const { rows } = await make.pool.query('select count(*)::int as vectors from search.vector');
    expect(rows).toEqual([{ vectors: 4 }]);

    said.length = 0;
    await maintain('check', { ...options, space: embedder });
    expect(said[0]).toBe('Catalogue, documents and indexes agree.');
  });

  it('are found to be missing by a check, and made', async () => {
    await make.pool.query('delete from search.vector');
    const before = embedder.asked.length;
    await maintain('check', {
      database: api.connection,
      meilisearch: server,
      indexPrefix: server.indexPrefix,
      space: embedder,
      report: silentReporter,
    });
    await untilSettled();

    expect(embedder.asked.length).toBe(before + 4);
  });
});

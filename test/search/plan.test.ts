import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered } from './asking.ts';
import { listings } from './listings.ts';

const server = testMeilisearch();
const PLANNED = `query ($query: String, $without: [ID!], $first: Int! = 20, $after: String, $near: NearInput) {
  searchServices(query: $query, without: $without, first: $first, after: $after, near: $near) {
    edges { node { id } cursor highlights { field fragments { text isMatch } } } total engine
    facets { needs { code count } } pageInfo { hasNextPage endCursor }
    understoodAs { id kind label words needs activityKinds populations } problems { code path } } }`;

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('a sentence, searched for with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const ids: Record<string, string> = {};
  const search = async (variables: Record<string, unknown>) =>
    (await answered(api, PLANNED, variables)).searchServices as Found;
  const namesOf = ({ edges }: Found) =>
    edges.map(({ node }) => Object.keys(ids).find((name) => ids[name] === node.id) ?? node.id);

  beforeAll(async () => {
    const place = await make.location({ town: 'Urmston', latitude: 53.44, longitude: -2.35 });
    ids.grief = await make.service({ name: { en: 'Cup of comfort' }, needs: ['bereavement'] }, [place]);
    ids.bills = await make.service({
      name: { en: 'Bill clinic' },
      summary: { en: 'Bring a gas or electricity bill.' },
      needs: ['fuel-and-utilities'],
    });
    ids.sport = await make.service({ name: { en: 'Walking football' }, needs: ['physical-activity'] });
    await untilSearchHoldsAll(api);
  });

  it.each([
    ['my husband died and I never leave the house', 'grief'],
    ["can't pay gas bill", 'bills'],
    ['methu talu biliau', 'bills'],
  ])('finds by %p what nobody wrote so', async (query, name) => {
    const found = await search({ query });

    expect(found.engine).toBe(engine);
    expect(namesOf(found)[0]).toBe(name);
  });

  it('says what was understood, and goes on without it', async () => {
    const first = await search({ query: 'lost my wife, gas bill' });
    expect(first.understoodAs).toContainEqual({
      id: 'meaning:bereavement',
      kind: 'MEANING',
      label: 'Bereavement',
      words: ['lost', 'my', 'wife'],
      needs: ['bereavement'],
      activityKinds: [],
      populations: [],
    });
    expect([...namesOf(first)].sort()).toEqual(['bills', 'grief']);

    const without = ['meaning:bereavement', 'meaning:partner-died'];
    expect(namesOf(await search({ query: 'lost my wife, gas bill', without }))).toEqual(['bills']);
  });

  it('counts, pages and marks what it has put together', async () => {
    const first = await search({ query: 'lost my wife, gas bill', first: 1 });
    const second = await search({ query: 'lost my wife, gas bill', first: 1, after: first.pageInfo.endCursor });

    expect(first.total).toBe(2);
    expect(first.facets.needs.map(({ code }) => code).sort()).toEqual(['bereavement', 'fuel-and-utilities']);
    expect([...namesOf(first), ...namesOf(second)].sort()).toEqual(['bills', 'grief']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const marked = [...first.edges, ...second.edges].flatMap(({ highlights }) =>
      highlights.flatMap(({ fragments }) => fragments.filter(({ isMatch }) => isMatch).map(({ text }) => text)),
    );
    expect(marked).toEqual(expect.arrayContaining(['gas', 'Bill']));
  });

  it('says why each result stands where it does', async () => {
    const query = `query ($query: String) { searchServices(query: $query) { edges { node { id } why { code words } } } }`;
    const { searchServices } = await answered(api, query, { query: "can't pay gas bill" });
    const { edges } = searchServices as { edges: { node: { id: string }; why: { code: string; words: string }[] }[] };

    expect(edges[0]?.node.id).toBe(ids.bills);
    const codes = edges[0]?.why.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['MEANT', 'WORDS', 'SIGNPOSTABLE', 'STALE']));
    expect(edges[0]?.why.find(({ code }) => code === 'WORDS')?.words).toMatch(/“gas”.*“bill”/);
  });

  it('binds a cursor to what was understood', async () => {
    const { pageInfo } = await search({ query: 'lost my wife, gas bill', first: 1 });
    const without = ['meaning:bereavement'];
    const { problems } = await search({
      query: 'lost my wife, gas bill',
      first: 1,
      without,
      after: pageInfo.endCursor,
    });

    expect(problems).toMatchObject([{ path: 'after', code: 'INVALID' }]);
  });

  it('finds what lies near by a sentence too', async () => {
    const near = { point: { latitude: 53.44, longitude: -2.35 }, withinKm: 2 };

    expect(namesOf(await search({ query: 'lost my wife', near }))).toEqual(['grief']);
    const far = { point: { latitude: 51.5, longitude: -0.1 }, withinKm: 2 };
    expect(namesOf(await search({ query: 'lost my wife', near: far }))).toEqual([]);
  });

  it('refuses more chips than anybody switches off', async () => {
    const { problems } = await search({
      query: 'gas bill',
      without: Array.from({ length: 101 }, (_, n) => `word:${n}`),
    });

    expect(problems).toEqual([{ path: 'without', code: 'TOO_LONG' }]);
  });
});

interface Found {
  edges: { node: { id: string }; highlights: { fragments: { text: string; isMatch: boolean }[] }[] }[];
  total: number;
  engine: string;
  facets: { needs: { code: string; count: number }[] };
  pageInfo: { hasNextPage: boolean; endCursor: string };
  understoodAs: object[];
  problems: object[];
}

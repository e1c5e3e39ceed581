/** @seconds 24 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered } from './asking.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const server = testMeilisearch();
const FIND = `query ($query: String, $first: Int! = 50, $after: String) {
  searchServices(query: $query, first: $first, after: $after) {
    edges { node { id name } highlights { fragments { text isMatch } } } total engine
    facets { needs { code count } } pageInfo { hasNextPage endCursor } understoodAs { id } } }`;
const MANY = 150;

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('with many listings that have every word, %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const search = async (variables: Record<string, unknown>) =>
    (await answered(api, FIND, variables)).searchServices as Found;

  beforeAll(async () => {
    const organisation_id = await make.organisation();
    for (let n = 0; n < MANY; n += 1)
      await make.service({
        organisation_id,
        name: { en: `Walking football ${n}` },
        needs: ['physical-activity'],
        standing: n === MANY - 1 ? 'MET' : 'NOT_ASSESSED',
        cost_kind: n < 100 ? 'FREE' : 'PAID',
      });
    await make.service({ organisation_id, name: { en: 'Allotment' }, needs: ['physical-activity'] });
    await untilSearchHoldsAll(api);
  });

  it('pages through all of them, each once, and counts them', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search({ query: 'walking football', after });
      expect(page).toMatchObject({ engine, total: MANY });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);

    expect(seen).toHaveLength(MANY);
    expect(new Set(seen).size).toBe(MANY);
  });

  it('counts facets over all of them, and marks the words', async () => {
    const { facets, edges } = await search({ query: 'walking football', first: 5 });

    expect(facets.needs).toEqual([{ code: 'physical-activity', count: MANY }]);
    const marked = edges.flatMap(({ highlights }) =>
      highlights.flatMap(({ fragments }) => fragments.filter(({ isMatch }) => isMatch).map(({ text }) => text)),
    );
    expect(new Set(marked)).toEqual(new Set(['Walking', 'football']));
  });

  it('asks for what is wished too', async () => {
    expect((await search({ query: 'free walking football' })).total).toBe(100);
  });

  it('finds a word that has just come in, although there is one like it', async () => {
    const [known, fresh] = ['Zumbarella', 'Zumbarelka'];
    await make.service({ name: { en: known } });
    await eventually(async () => expect((await search({ query: 'zumbarela' })).understoodAs.length).toBeGreaterThan(1));
    await make.service({ name: { en: `${fresh} on the allotment` } });
    await untilSearchHoldsAll(api);

    const { edges } = await search({ query: fresh });

    expect(edges[0]?.node.name).toContain(fresh);
  });
});

interface Found {
  edges: { node: { id: string; name: string }; highlights: { fragments: { text: string; isMatch: boolean }[] }[] }[];
  total: number;
  engine: string;
  facets: { needs: { code: string; count: number }[] };
  pageInfo: { hasNextPage: boolean; endCursor: string };
  understoodAs: { id: string }[];
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { maintain } from '../../src/search/upkeep/maintain.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered, walkServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const meilisearch = testMeilisearch();
const { indexPrefix } = meilisearch;
const api = testApi({ meilisearch, indexPrefix });
const make = listings(() => api.directory);

beforeAll(async () => {
  await aBorough(make);
  await untilSearchHoldsAll(api);
});

describe('organisations by distance', () => {
  it('come nearest first, those without a place last', async () => {
    const document = `query ($near: NearInput, $after: String) { searchOrganisations(near: $near, sort: DISTANCE,
      first: 4, after: $after) { edges { node { id } distanceKm } pageInfo { hasNextPage endCursor } } }`;
    const near = { postcode: HOME.postcode, withinKm: 60 };
    const all = async () => {
      const edges: { node: { id: string }; distanceKm: number | null }[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { searchOrganisations } = await answered(api, document, { near, after });
        edges.push(...(searchOrganisations.edges as typeof edges));
        ({ hasNextPage: more, endCursor: after } = searchOrganisations.pageInfo as {
          hasNextPage: boolean;
          endCursor: string;
        });
      }
      return edges;
    };

    const { rows } = await make.pool.query<{ count: number }>('select count(*)::int as count from organisation');
    await eventually(async () => expect((await all()).length).toBe(rows[0]?.count));
    const edges = await all();
    const distances = edges.map(({ distanceKm }) => distanceKm ?? Infinity);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(edges.map(({ node }) => node.id)).size).toBe(edges.length);
  });
});

describe('two processes', () => {
  let other: Directory;
  beforeAll(async () => {
    other = await openDirectory({ primary: api.connection, poolSize: 2 });
    await other.openSearch({ meilisearch, indexPrefix, report: silentReporter, notice: () => undefined });
  });
  afterAll(() => other.close());

  it('share the work, and the last of many edits wins', async () => {
    const ids = await walkServices(api, { first: 100 });
    for (const round of ['Celesta', 'Cowbell', 'Glockenspiel'])
      await Promise.all(ids.map((id) => make.set('service', id, { name: { en: `${round} ${id.slice(-3)}` } })));

    await eventually(async () => {
      const found = await walkServices(api, { query: 'glockenspiel', first: 100 });
      expect([...found].sort()).toEqual([...ids].sort());
    });
    const said: string[] = [];
    const report = { ...silentReporter, say: (text: string) => void said.push(text) };
    await eventually(async () => {
      said.length = 0;
      await maintain('check', { database: api.connection, meilisearch, indexPrefix, report });
      expect(said[0]).toBe('Catalogue, documents and indexes agree.');
    });
  });

  it('go on when one of them leaves', async () => {
    await api.directory.contextFor(anonymous).search.close();
    const id = await make.service({ name: { en: 'Kazoo band' } });

    const document = '{ searchServices(query: "kazoo") { edges { node { id } } } }';
    await eventually(async () => {
      const { data } = await api.ask(document);
      expect(data?.searchServices.edges).toEqual([{ node: { id } }]);
    });
  });
});

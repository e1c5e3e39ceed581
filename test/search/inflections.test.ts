import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { answered } from './asking.ts';
import { listings } from './listings.ts';

const server = testMeilisearch();
const FIND = `query ($query: String) { searchServices(query: $query) { edges { node { id } } engine } }`;

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('words in another inflection, with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const ids: Record<string, string> = {};
  const search = async (query: string) =>
    (await answered(api, FIND, { query })).searchServices as { engine: string; edges: { node: { id: string } }[] };

  beforeAll(async () => {
    const summary = { en: 'Trombones and puppets, played by whoever comes.' };
    ids.described = await make.service({ description: { en: 'A trombone hangs there beside a puppet.' } });
    ids.about = await make.service({ summary });
    ids.named = await make.service({ name: { en: 'Puppets, trombones' } });
    await untilSearchHoldsAll(api);
  });

  it('count by where they stand, not by their ending', async () => {
    const { edges, engine: used } = await search('a puppet, a trombone');

    expect(used).toBe(engine);
    expect(edges.map(({ node }) => node.id)).toEqual([ids.named, ids.about, ids.described]);
  });
});

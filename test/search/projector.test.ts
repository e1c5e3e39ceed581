import { describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const meilisearch = testMeilisearch();
const api = testApi({ meilisearch, indexPrefix: meilisearch.indexPrefix });
const make = listings(() => api.directory);

const found = async (query: string): Promise<string[]> => {
  const { data } = await api.ask('query ($query: String) { searchServices(query: $query) { edges { node { id } } } }', {
    query,
  });
  return data!.searchServices.edges.map(({ node }: { node: { id: string } }) => node.id);
};

describe('the projector', () => {
  it('makes a new service findable', async () => {
    const id = await make.service({ name: { en: 'Tuesday lunch club' } });

    await eventually(async () => expect(await found('lunch')).toEqual([id]));
  });

  it('makes a service findable by the new name of its organisation', async () => {
    const organisation_id = await make.organisation({ name: { en: 'Old name' } });
    const id = await make.service({ organisation_id });
    await make.set('organisation', organisation_id, { name: { en: 'Zebedee trust' } });

    await eventually(async () => expect(await found('zebedee')).toEqual([id]));
  });

  it('is not held up by a listing that is too large for an index', async () => {
    const words = Array.from({ length: 60_000 }, (_, n) => `w${n}abcdefghijklmno`).join(' ');
    await make.service({ name: { en: 'Wombat' }, languages: [`en-x-${'aaaaaaa-'.repeat(3_000)}b`] });
    const organisation_id = await make.organisation({
      name: { en: 'Much' },
      alternative_names: [words, words + words],
    });
    const id = await make.service({ name: { en: 'Xylophone club' }, organisation_id });

    await eventually(async () => expect(await found('xylophone')).toEqual([id]));
  });

  it('forgets a suspended service', async () => {
    const id = await make.service({ name: { en: 'Quokka meeting' } });
    await eventually(async () => expect(await found('quokka')).toEqual([id]));
    await make.set('service', id, { standing: 'SUSPENDED' });

    await eventually(async () => expect(await found('quokka')).toEqual([]));
  });
});

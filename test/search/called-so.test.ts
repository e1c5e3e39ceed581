import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { searchServices } from './asking.ts';
import { listings } from './listings.ts';

const server = testMeilisearch();
/** What is more lately checked and may be referred to comes first, as far as words decide nothing. */
const BETTER = { standing: 'MET', verified_on: new Date().toISOString().slice(0, 10) };

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('the name of a service, with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    ids.kettle = await make.service({ name: { en: 'The Kettle’s Bereavement & Tea' }, needs: ['debt'] });
    for (const number of [1, 2, 3])
      await make.service({ ...BETTER, name: { en: `Bereavement tea ${number}` }, needs: ['bereavement'] });
    for (let number = 0; number < 4; number += 1) await make.service({ name: { en: 'Debt advice' }, needs: ['debt'] });
    ids.adviser = await make.service({ ...BETTER, name: { en: 'Debt advice, debt advice' }, needs: ['debt'] });
    await untilSearchHoldsAll(api);
  });

  it.each(["the kettle's bereavement and tea", 'Kettle’s bereavement & tea', "  KETTLE'S  bereavement and Tea "])(
    'puts it first, written as %s',
    async (query) => {
      const answer = await searchServices(api, { query });

      expect(answer).toMatchObject({ engine, ids: expect.arrayContaining([ids.kettle]) });
      expect(answer.ids[0]).toBe(ids.kettle);
    },
  );

  it('brings it only as the search wants it', async () => {
    const { ids: found } = await searchServices(api, {
      query: "the kettle's bereavement and tea",
      filter: { needs: ['bereavement'] },
    });

    expect(found).not.toContain(ids.kettle);
  });

  it('says nothing where many are called the same', async () => {
    const { ids: found } = await searchServices(api, { query: 'debt advice' });

    expect(found[0]).toBe(ids.adviser);
  });
});

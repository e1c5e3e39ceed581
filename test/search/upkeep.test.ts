import { beforeAll, describe, expect, it } from '@jest/globals';
import { silentReporter } from '../../src/shared/progress.ts';
import { withoutIndexes } from '../../src/search/documents/document-indexes.queries.ts';
import { meilisearchHttp } from '../../src/search/meilisearch/http.ts';
import { Indexes } from '../../src/search/meilisearch/indexes.ts';
import { maintain } from '../../src/search/upkeep/maintain.ts';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { searchServices, walkServices } from './asking.ts';
import { aBorough } from './borough.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const meilisearch = testMeilisearch();
const { indexPrefix } = meilisearch;
const api = testApi({ meilisearch, indexPrefix });
const make = listings(() => api.directory);
const indexes = new Indexes(meilisearchHttp(meilisearch.url, meilisearch.masterKey), indexPrefix);

const said: string[] = [];
const report = { ...silentReporter, say: (text: string) => void said.push(text) };
const doTask = (task: 'reindex' | 'check' | 'status') =>
  maintain(task, { database: api.connection, meilisearch, indexPrefix, report });

beforeAll(async () => {
  await aBorough(make);
  await untilSearchHoldsAll(api);
});

describe('search upkeep', () => {
  it('builds afresh while edits go on, and loses none', async () => {
    const ids = await walkServices(api, { first: 100 });
    const rebuilding = doTask('reindex');
    for (const [at, id] of ids.entries()) await make.set('service', id, { name: { en: `Marimba ${at}` } });
    const added = await make.service({ name: { en: 'Marimba at last' } });
    await make.set('service', ids[0]!, { status: 'CLOSED' });
    await rebuilding;

    await eventually(async () => {
      const found = await walkServices(api, { query: 'marimba', first: 100 });
      expect([...found].sort()).toEqual([...ids.slice(1), added].sort());
    });
    expect((await searchServices(api)).engine).toBe('MEILISEARCH');
  });

  it('keeps answering while it builds', async () => {
    const rebuilding = doTask('reindex');
    let isDone = false;
    void rebuilding.then(() => (isDone = true));

    const totals = new Set<number>();
    while (!isDone) totals.add((await searchServices(api, { query: 'marimba', first: 1 })).total);
    expect([...totals]).toEqual([120]);
  });

  it('finds nothing to repair where all is well', async () => {
    said.length = 0;
    await doTask('check');

    expect(said[0]).toBe('Catalogue, documents and indexes agree.');
  });

  it('finds and repairs what was damaged', async () => {
    const [lost, changed, forgotten] = await walkServices(api, { first: 100 });
    const surplus = { id: '01900000-0009-7000-8000-000000000000', revision: 1, name: 'Ghost' };
    await indexes.settled(await indexes.drop(indexes.nameOf('service'), [lost!]));
    await indexes.settled(await indexes.put(indexes.nameOf('service'), JSON.stringify(surplus)));
    await indexes.settled(
      await indexes.put(indexes.nameOf('service'), JSON.stringify({ id: changed, revision: 1, name: 'Wrong' })),
    );
    await make.pool.query('delete from search.document where id = $1', [forgotten]);
    said.length = 0;
    await doTask('check');

    expect(said.slice(0, 2)).toEqual([
      '1 documents were not what they should be, and have been put right.',
      expect.stringMatching(/^[34] entries of Meilisearch were not what they should be/),
    ]);
    said.length = 0;
    await doTask('check');
    expect(said[0]).toBe('Catalogue, documents and indexes agree.');
    expect((await searchServices(api, { query: 'marimba', first: 1 })).total).toBe(120);
  });

  it('puts the indexes back when a first build fails', async () => {
    const definitions = async () =>
      (await make.pool.query(`select indexdef from pg_indexes where tablename = 'document' order by 1`)).rows;
    const before = await definitions();

    await expect(withoutIndexes(make.pool, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(await definitions()).toEqual(before);
  });

  it('says how things stand', async () => {
    said.length = 0;
    await doTask('status');

    expect(said[0]).toMatch(/^13\d documents, generation \d+; 0 changes/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { startEmbeddedMeilisearch, type EmbeddedMeilisearch } from '../../src/embedded/embedded-meilisearch.ts';
import { findMeilisearchBinary } from '../../src/embedded/meilisearch-binary.ts';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { serverFacts } from '../support/server-facts.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { searchServices } from './asking.ts';
import { aBorough, HOME } from './borough.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';
import { slowProxy, type SlowProxy } from './slow-proxy.ts';

const QUESTIONS: Record<string, unknown>[] = [
  { query: 'choir' },
  { filter: { needs: ['debt'], cost: ['FREE'] } },
  { near: { postcode: HOME.postcode, withinKm: 4 }, sort: 'DISTANCE' },
  { near: { postcode: HOME.postcode, withinKm: 4 }, filter: { age: 30 } },
  { eligibleAt: { postcode: HOME.postcode }, sort: 'FRESHNESS' },
];

describe('searching while Meilisearch dies', () => {
  let server: EmbeddedMeilisearch;
  const folder = path.join(fs.mkdtempSync(path.join(serverFacts().folder, 'dying-')), 'meilisearch');
  const start = (port?: number) =>
    startEmbeddedMeilisearch({ folder, binary: findMeilisearchBinary()!, isPinned: true, port });
  const api = testApi({
    async meilisearch() {
      server = await start();
      return server.connection;
    },
  });
  const make = listings(() => api.directory);

  beforeAll(async () => {
    await aBorough(make);
    await untilSearchHoldsAll(api);
  });
  afterAll(() => server.stop());

  it('gives the same answers from PostgreSQL, and comes back by itself with what changed meanwhile', async () => {
    const before = await Promise.all(QUESTIONS.map((question) => searchServices(api, { ...question, first: 100 })));
    expect(before.map(({ engine }) => engine)).toEqual(QUESTIONS.map(() => 'MEILISEARCH'));
    server.kill();
    await server.ended;

    const during = await Promise.all(QUESTIONS.map((question) => searchServices(api, { ...question, first: 100 })));
    expect(during.map(({ engine }) => engine)).toEqual(QUESTIONS.map(() => 'POSTGRESQL'));
    expect(during.map(({ ids }) => [...ids].sort())).toEqual(before.map(({ ids }) => [...ids].sort()));

    const id = await make.service({ name: { en: 'Xylophone class' } });
    await eventually(async () => expect((await searchServices(api, { query: 'xylophone' })).ids).toEqual([id]));

    const withdrawn = await make.service({ name: { en: 'Yodelling class' } });
    await eventually(async () => expect((await searchServices(api, { query: 'yodelling' })).ids).toEqual([withdrawn]));
    await make.set('service', withdrawn, { standing: 'SUSPENDED' });
    expect((await searchServices(api, { query: 'yodelling' })).ids).not.toContain(withdrawn);

    server = await start(Number(new URL(server.connection.url).port));
    await eventually(async () =>
      expect(await searchServices(api, { query: 'xylophone' })).toMatchObject({ engine: 'MEILISEARCH', ids: [id] }),
    );
  });

  it('builds its indexes again when Meilisearch comes back without them', async () => {
    server.kill();
    await server.ended;
    fs.rmSync(path.join(folder, 'index'), { recursive: true });
    server = await start(Number(new URL(server.connection.url).port));

    await eventually(async () =>
      expect(await searchServices(api, { query: 'choir', first: 100 })).toMatchObject({ engine: 'MEILISEARCH' }),
    );
    expect((await searchServices(api, { first: 1 })).total).toBe(121);
  });
});

describe('searching while Meilisearch is slow', () => {
  let proxy: SlowProxy;
  const meilisearch = testMeilisearch();
  const api = testApi({
    async meilisearch() {
      proxy = await slowProxy(meilisearch.url);
      return { ...meilisearch, url: proxy.url };
    },
    indexPrefix: meilisearch.indexPrefix,
    patienceMs: 1_000,
  });
  const make = listings(() => api.directory);
  afterAll(() => proxy.close());

  it('asks PostgreSQL after two slow answers, until Meilisearch is quick again', async () => {
    const id = await make.service({ name: { en: 'Harp lessons' } });
    const find = () => searchServices(api, { query: 'harp' });
    await eventually(async () => expect(await find()).toMatchObject({ engine: 'MEILISEARCH', ids: [id] }));
    proxy.delayMs = 1_500;

    expect(await find()).toMatchObject({ engine: 'POSTGRESQL', ids: [id] });
    expect(await find()).toMatchObject({ engine: 'POSTGRESQL', ids: [id] });
    const { searches } = proxy;
    expect(await find()).toMatchObject({ engine: 'POSTGRESQL', ids: [id] });
    expect(proxy.searches).toBe(searches);
    proxy.delayMs = 0;
    await eventually(async () => expect(await find()).toMatchObject({ engine: 'MEILISEARCH', ids: [id] }));
  });
});

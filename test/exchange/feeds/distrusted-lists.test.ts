/** @seconds 12 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { importRuns } from '../import/import-runs.ts';
import { feedRuns } from './feed-runs.ts';
import { feedServer, json, pageOf, refuse } from './feed-server.ts';
import { aFeedService, someServices } from './services.ts';

const imports = importRuns();
const feed = feedServer();
let tests = 0;

beforeEach(() => {
  tests += 1;
});

const { take, run, services } = feedRuns(imports, feed, () => `dirty-${tests}`);
const listsAsked = () => feed.asked.filter((path) => path.startsWith('/services?'));

describe('a list that cannot be trusted', () => {
  it('is read again when its total changes meanwhile', async () => {
    feed.services = someServices(150);
    feed.on('/services', ({ query, count }, response) => {
      const now = count === 1 ? feed.services.slice(0, 140) : feed.services;
      json(response, pageOf(now, query));
    });

    expect((await take()).failure).toBeNull();

    expect(listsAsked()).toHaveLength(4);
    expect(await run()).toMatchObject({ is_complete: true, listed: 150 });
  });

  it('counts as read in part when it never holds still', async () => {
    feed.services = someServices(150);
    feed.on('/services', ({ query, count }, response) =>
      json(response, { ...pageOf(feed.services, query), total_items: 150 + count }),
    );

    const { said } = await take();

    expect(said).toContain('The list changed while it was read, or broke off: nothing counts as missing.');
    expect(await run()).toMatchObject({ is_complete: false, listed: 150 });
  });

  it('ends where the same page comes again and again', async () => {
    feed.services = someServices(30);
    feed.on('/services', (_asked, response) =>
      json(response, { total_items: 500, contents: feed.services, last_page: false }),
    );

    const { said } = await take();

    expect(said).toContain('30 created');
    expect(await run()).toMatchObject({ is_complete: false, listed: 30 });
  });

  it('is survived with records twice, without ids, and that are none', async () => {
    const [one = {}, two = {}] = someServices(2);
    feed.services = [one, two, one];
    feed.on('/services', (_asked, response) =>
      json(response, { total_items: 5, total_pages: 1, contents: [one, two, one, { name: 'Nobody' }, null] }),
    );

    const { said, report } = await take();

    expect(said).toContain('2 created, 0 updated, 0 unchanged, 0 left out, 2 rejected');
    expect(report.join('\n')).toContain('"page 1, record 4"');
  });

  it('is read in the words of version 1, where pages may count from nought', async () => {
    const all = someServices(120);
    feed.on('/', (_asked, response) => refuse(response, 404));
    feed.services = all;
    feed.on('/services', ({ query }, response) => {
      const page = Number(query.get('page'));
      const content = all.slice(page * 100, page * 100 + 100);
      json(response, { totalElements: 120, totalPages: 2, number: page, first: page === 0, last: page === 1, content });
    });

    expect((await take()).failure).toBeNull();

    expect(await run()).toMatchObject({ standard: 'ORUK_1', is_complete: true, listed: 120, created: 120 });
  });

  it('may be in another encoding than it says', async () => {
    feed.services = [aFeedService(1)];
    const record = JSON.stringify(aFeedService(1, { name: 'Café “Élan” – £2' }));
    feed.on(`/services/${String(aFeedService(1).id)}`, (_asked, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(iconv.encode(record, 'windows-1252')),
    );

    await take();

    expect((await services()).map(({ name }) => name)).toEqual([{ en: 'Café “Élan” – £2' }]);
  });
});

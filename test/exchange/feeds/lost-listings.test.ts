/** @seconds 10 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { importRuns } from '../import/import-runs.ts';
import { feedRuns } from './feed-runs.ts';
import { feedServer, json } from './feed-server.ts';
import { someServices } from './services.ts';

const imports = importRuns();
const feed = feedServer();
let tests = 0;

beforeEach(() => {
  tests += 1;
});

const { take, run, services } = feedRuns(imports, feed, () => `test-${tests}`);

describe('what a feed holds no more', () => {
  it('is marked as not seen, and not taken away; and no more once it is back', async () => {
    feed.services = someServices(3);
    await take();
    feed.services = someServices(2);
    const { said } = await take();

    const notSeen = `select count(*)::int as n from feed.record where source = $1 and subject = 'service' and not_seen_since is not null`;
    const marked = await imports.rows(notSeen, [`oruk:test-${tests}`]);
    feed.services = someServices(3);
    await take();

    expect(said).toContain('1 services are in the feed no more');
    expect(marked).toEqual([{ n: 1 }]);
    expect((await services()).map((each) => each.archived_at)).toEqual([null, null, null]);
    expect(await imports.rows(notSeen, [`oruk:test-${tests}`])).toEqual([{ n: 0 }]);
  });

  it('does not count after a list that could not be read to its end', async () => {
    feed.services = someServices(150);
    await take();
    feed.services = someServices(120);
    feed.on('/services', ({ query }, response) =>
      query.get('page') === '2'
        ? response.writeHead(500).end()
        : json(response, { total_items: 120, contents: feed.services.slice(0, 100) }),
    );

    const { failure } = await take();

    expect(failure).toContain('nothing counts as missing');
    expect(await run()).toMatchObject({ state: 'FAILED', not_seen: 0 });
    expect(
      await imports.rows(`select 1 from feed.record where source = $1 and not_seen_since is not null`, [
        `oruk:test-${tests}`,
      ]),
    ).toEqual([]);
  });

  it('is not believed where it is most of the feed', async () => {
    feed.services = someServices(60);
    await take();
    feed.services = someServices(10);

    const doubted = await take();
    const believed = await take(['--believe-losses']);

    expect(doubted.said).toContain('The feed holds 50 of 60 services no more. That is not believed');
    expect(believed.said).toContain('50 services are in the feed no more');
  });
});

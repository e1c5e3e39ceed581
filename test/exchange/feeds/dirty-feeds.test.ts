/** @seconds 25 */
import { beforeEach, describe, expect, it } from '@jest/globals';
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

describe('a feed that is unwell', () => {
  it('is asked again after errors, and after the time for which it wants peace', async () => {
    feed.services = someServices(3);
    feed.on('/services', ({ query, count }, response) => {
      if (count === 1) refuse(response, 500);
      else if (count === 2) refuse(response, 429, { 'retry-after': '0' });
      else if (count === 3) refuse(response, 503, { 'retry-after': new Date(Date.now() - 1000).toUTCString() });
      else json(response, pageOf(feed.services, query));
    });

    expect((await take()).failure).toBeNull();

    expect(listsAsked()).toHaveLength(4);
    expect(await services()).toHaveLength(3);
  });

  it('is asked again where its answer breaks off in the middle', async () => {
    feed.services = someServices(2);
    const [{ id } = { id: '' }] = someServices(1);
    feed.on(`/services/${String(id)}`, ({ count }, response) =>
      count < 4 ? response.end('{"id": "0b') : json(response, aFeedService(1)),
    );

    expect((await take()).failure).toBeNull();

    expect(await services()).toHaveLength(2);
  });

  it('leaves alone what it does not give, and says so', async () => {
    feed.services = someServices(3);
    await take();
    const broken = String(aFeedService(2).id);
    feed.on(`/services/${broken}`, (_asked, response) => response.end('no JSON'));

    const { said, report } = await take();

    expect(said).toContain('2 unchanged, 0 left out, 0 rejected, 1 not fetched');
    expect(report.join()).toContain('is not written as JSON is. What is here was left as it is.');
    expect(
      await imports.rows(`select 1 from feed.record where source = $1 and not_seen_since is not null`, [
        `oruk:dirty-${tests}`,
      ]),
    ).toEqual([]);
  });

  it('is given up where an answer takes too long', async () => {
    feed.on('/services', (_asked, response) => void response.writeHead(200).write('{'));

    const { failure } = await take(['--time-limit', '0.2']);

    expect(failure).toContain('took longer than 0.2 seconds');
    expect(await run()).toMatchObject({ state: 'FAILED' });
  });

  it('is given up where an answer does not end', async () => {
    feed.on('/services', (_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (response.write('[1,'.repeat(50_000)));
      };
      response.on('drain', more);
      more();
    });

    const { failure } = await take(['--time-limit', '30']);

    expect(failure).toContain('sends more than 30 MB in one answer');
  });

  it('is left in peace where it asks for longer than anybody waits', async () => {
    feed.on('/services', (_asked, response) => refuse(response, 503, { 'retry-after': '7200' }));

    const { failure } = await take();

    expect(failure).toContain('It asks to be left in peace for 120 minutes.');
    expect(listsAsked()).toHaveLength(1);
  });
});

describe('where a feed may not lead', () => {
  it('is to addresses of this computer or of a private network, unless they are allowed', async () => {
    const other = feed.url.replace('127.0.0.1', '127.0.0.2');

    const { failure } = await imports.run('oruk', other, ['--per-second', '1000']);

    expect(failure).toContain('127.0.0.2 is in a private network.');
    expect(feed.asked).toEqual([]);
  });

  it.each([
    'http://127.0.0.2:1/services',
    'http://[::1]:1/services',
    'http://2130706434:1/',
    'http://169.254.169.254/latest',
  ])('is %s by a redirect', async (location) => {
    feed.on('/services', (_asked, response) => refuse(response, 302, { location }));

    const { failure } = await take();

    expect(failure).toContain('is in a private network.');
  });

  it.each(['file:///etc/passwd', 'http://user:secret@example.org/'])('is %s by a redirect either', async (location) => {
    feed.on('/services', (_asked, response) => refuse(response, 302, { location }));

    const { failure } = await take();

    expect(failure).toContain('which is no web address');
  });

  it('is round in circles', async () => {
    feed.on('/services', (_asked, response) => refuse(response, 302, { location: '/services' }));

    const { failure } = await take();

    expect(failure).toContain('sends on more than 5 times');
  });

  it('is where robots.txt forbids it, unless told', async () => {
    feed.services = someServices(1);
    feed.on('/robots.txt', (_asked, response) => response.end('User-agent: *\nDisallow: /services'));

    const { failure } = await take();
    const told = await take(['--ignore-robots']);

    expect(failure).toContain('forbids programs to ask for /services');
    expect(told.failure).toBeNull();
    expect(await run()).toMatchObject({ robots: 'robots.txt forbids it, which was passed over as you wished.' });
  });
});

describe('an import that is broken off', () => {
  it('goes on from where it was', async () => {
    feed.services = someServices(120);
    const stop = new AbortController();
    const held = String(aFeedService(60).id);
    feed.on(`/services/${held}`, ({ count }, response) => {
      if (count === 1) stop.abort();
      json(response, aFeedService(60));
    });
    const { failure } = await take([], stop.signal);
    const before = (await services()).length;
    feed.asked.length = 0;

    const again = await take();

    expect(failure).toContain('Stopped as you wished.');
    expect(before).toBeGreaterThan(20);
    expect(before).toBeLessThan(120);
    expect(again.said).toContain('It goes on where it was broken off');
    expect(listsAsked()).toEqual([]);
    expect(await services()).toHaveLength(120);
    expect(await run()).toMatchObject({ state: 'FINISHED', is_complete: true, created: 120 });
  });

  it('goes on from the page at which the list failed', async () => {
    feed.services = someServices(250);
    feed.on('/services', ({ query, count }, response) =>
      query.get('page') === '3' && count < 8 ? refuse(response, 500) : json(response, pageOf(feed.services, query)),
    );
    const { failure } = await take();
    feed.asked.length = 0;

    const again = await take();

    expect(failure).toContain('answered 500');
    expect(again.failure).toBeNull();
    expect(listsAsked()).toHaveLength(1);
    expect(await run()).toMatchObject({ state: 'FINISHED', listed: 250, created: 250 });
  });
});

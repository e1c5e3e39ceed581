/** @seconds 16 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Service } from '../../../src/features/service/service.entity.ts';
import { updateService } from '../../../src/features/service/update-service.ts';
import { administrator } from '../../support/viewers.ts';
import { importRuns } from '../import/import-runs.ts';
import { feedRuns } from './feed-runs.ts';
import { feedServer } from './feed-server.ts';
import { aFeedService, someServices } from './services.ts';

const imports = importRuns();
const feed = feedServer();
let tests = 0;

beforeEach(() => {
  tests += 1;
});

const { take, run, services } = feedRuns(imports, feed, () => `test-${tests}`);

const serviceOf = async (sourceId: unknown) =>
  imports.directory.contextFor(administrator).em.findOneOrFail(Service, {
    source: `oruk:test-${tests}`,
    sourceId: String(sourceId),
  });

describe('a feed', () => {
  it('is read page by page, each record by itself, and kept by the commands of the API', async () => {
    feed.services = someServices(120);

    const { said, failure } = await take();

    expect(failure).toBeNull();
    expect(said).toContain('120 created, 0 updated, 0 unchanged');
    expect(feed.asked.filter((path) => path.startsWith('/services?'))).toHaveLength(2);
    expect(feed.asked.filter((path) => path.startsWith('/services/'))).toHaveLength(121);
    expect(await run()).toMatchObject({
      ...{ state: 'FINISHED', is_complete: true, standard: 'ORUK_3', listed: 120, created: 120 },
      ...{ licence: 'OGL-UK-3.0', robots: 'robots.txt allows it.' },
    });
    const [first] = await services();
    expect(first).toMatchObject({
      name: { en: 'Feed club 1' },
      summary: { en: 'A group for people with anxiety.' },
      needs: ['low-mood-and-anxiety'],
      links: [{ url: 'https://www.example.org/club', label: 'Website' }],
      contacts: [{ phone: '01632 960000', email: 'club@example.org' }],
    });
  });

  it('changes nothing when it says the same again', async () => {
    feed.services = someServices(5);
    await take();

    const { said } = await take();

    expect(said).toContain('0 created, 0 updated, 5 unchanged');
    expect((await services()).map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
  });

  it('changes what it says differently, and tells field by field', async () => {
    feed.services = someServices(2);
    await take();
    feed.services = [aFeedService(1, { email: 'new@example.org' }), aFeedService(2)];

    const { said, report } = await take();

    expect(said).toContain('0 created, 1 updated, 1 unchanged');
    expect(report.join('\n')).toMatch(/UPDATED,service,contacts,DIFF,.*club@example\.org.*,.*new@example\.org/);
  });

  it('takes ids that are no UUIDs as they are', async () => {
    feed.services = [aFeedService(1, { id: 'Lunch club/7' }), aFeedService(2, { id: 42 })];

    expect((await take()).failure).toBeNull();

    expect((await services()).map((each) => each.source_id)).toEqual(['42', 'Lunch club/7']);
  });

  it('leaves out crisis lines and what is over, and refuses what has no name', async () => {
    const [one = {}, two = {}, three = {}] = someServices(3);
    feed.services = [
      { ...one, name: 'Samaritans' },
      { ...two, status: 'defunct' },
      { ...three, name: ' <b> </b> ' },
    ];

    const { said, failure, report } = await take();

    expect(said).toContain('0 created, 0 updated, 0 unchanged, 2 left out, 1 rejected');
    expect(failure).toContain('1 records were not taken');
    expect(report.join()).toContain('has no name. Ask the publisher to give it one.');
  });

  it('takes a charity whose number another organisation has without the number, and says so', async () => {
    const numbered = { organization_identifiers: [{ identifier_scheme: 'GB-CHC', identifier: '1234567' }] };
    feed.services = [1, 2].map((number) =>
      aFeedService(number, { organization: { id: `o${number}`, name: `Twin ${number}`, ...numbered } }),
    );

    const { said, report } = await take();

    expect(said).toContain('2 created');
    expect(report.join()).toMatch(/TAKEN,,,.*already has GB-CHC-1234567, so this is certainly the same one twice/);
  });

  it('takes a list alone where it gives no record by itself, and then keeps what a list does not say', async () => {
    feed.services = someServices(3);
    await take();
    for (const { id } of someServices(3))
      feed.on(`/services/${String(id)}`, (_asked, response) => response.writeHead(404).end());

    const { said } = await take();

    expect(said).toContain('3 unchanged');
    expect((await serviceOf(aFeedService(1).id)).contacts).toHaveLength(1);
  });

  it('is read from a file too', async () => {
    const file = imports.file('feed.json', JSON.stringify({ licence: 'CC-BY', contents: someServices(3) }));

    const { said, failure } = await imports.run('oruk', file, ['--source', `test-${tests}`]);

    expect(failure).toBeNull();
    expect(said).toContain('3 created');
    expect(await run()).toMatchObject({ address: 'feed.json', licence: 'CC-BY', is_complete: true });
  });
});

describe('what somebody has changed here', () => {
  const change = async (sourceId: unknown, input: object) => {
    const { id, version } = await serviceOf(sourceId);
    await updateService(imports.directory.contextFor(administrator), { id, version }, input);
  };
  const conflicts = () =>
    imports.rows('select field, theirs, ours, resolution from import_conflict where source = $1 order by id', [
      `oruk:test-${tests}`,
    ]);

  it('stays, and is queued for a person once the feed says something new', async () => {
    const [one = {}] = someServices(1);
    feed.services = [one];
    await take();
    await change(one.id, { contacts: [{ email: 'ours@example.org' }] });

    await take();
    const before = await conflicts();
    feed.services = [{ ...one, email: 'theirs@example.org' }];
    const { said } = await take();

    expect(before).toEqual([]);
    expect(said).toContain('1 fields say something new that somebody has changed here');
    expect((await serviceOf(one.id)).contacts).toEqual([{ email: 'ours@example.org' }]);
    expect(await conflicts()).toMatchObject([
      { field: 'contacts', ours: { contacts: [{ email: 'ours@example.org' }] }, resolution: null },
    ]);
  });

  it('is queued once, however often the feed says so, and is settled when both agree', async () => {
    const [one = {}] = someServices(1);
    feed.services = [one];
    await take();
    await change(one.id, { status: 'TEMPORARILY_CLOSED' });
    feed.services = [{ ...one, status: 'defunct' }];
    await take();
    await take();
    const waiting = await conflicts();

    feed.services = [{ ...one, status: 'inactive' }];
    await take();

    expect(waiting).toMatchObject([{ field: 'status', theirs: { status: 'CLOSED' }, resolution: null }]);
    expect(await conflicts()).toMatchObject([{ resolution: 'GONE' }]);
  });
});

describe('a rehearsal of a feed', () => {
  it('tells everything that would happen, and keeps nothing', async () => {
    feed.services = someServices(3);
    await take();
    feed.services = [aFeedService(1, { name: 'Renamed club' }), aFeedService(2), aFeedService(4)];

    const { said, report } = await take(['--dry-run']);

    expect(said).toContain('1 created, 1 updated, 1 unchanged');
    expect(report.join('\n')).toContain('UPDATED,service,name,DIFF,Feed club 1,Renamed club');
    expect(report.join('\n')).toMatch(/CREATED,service,name,DIFF,,Feed club 4/);
    expect(report.join('\n')).toContain(`${String(aFeedService(3).id)},Feed club 3,NOT_SEEN`);
    expect((await services()).map((each) => each.name)).toMatchObject([
      { en: 'Feed club 1' },
      { en: 'Feed club 2' },
      { en: 'Feed club 3' },
    ]);
    expect(
      await imports.rows(`select 1 from feed.record where source = $1 and not_seen_since is not null`, [
        `oruk:test-${tests}`,
      ]),
    ).toEqual([]);
  });
});

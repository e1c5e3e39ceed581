import { beforeEach, describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { ASK, Partner, sequenced } from './partner.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);

const ARCHIVE = `mutation ($id: ID!, $version: Int!) {
  archiveService(id: $id, version: $version, reason: "It has ended.") { problems { message } } }`;
const RENAME = `mutation ($id: ID!, $version: Int!) {
  updateService(id: $id, version: $version, input: { name: { en: "Another name" } }) { problems { message } } }`;
const SUSPEND = `mutation ($id: ID!) {
  suspendOrganisation(id: $id, reason: "Being looked into.") { suspension { id } problems { message } } }`;
const LIFT = `mutation ($id: ID!) { liftSuspension(id: $id, reason: "All is well.") { problems { message } } }`;

let partner: Partner;

/** Each test looks at what it does itself. */
beforeEach(async () => {
  await sequenced(api);
  partner = new Partner(api);
  await partner.follow();
});

async function toldAfter(work: () => Promise<unknown>) {
  await work();
  await sequenced(api);
  return partner.follow();
}

const run = (statement: string, values: unknown[] = []) =>
  withClient(api.connection, (client) => client.query(statement, values));

describe('a partner is told', () => {
  it('what was published, in the order in which it came', async () => {
    const made: string[] = [];

    const told = await toldAfter(async () => {
      const organisation = await anOrganisation();
      const location = await aLocation({}, organisation.id);
      const service = await aService({}, organisation.id);
      made.push(organisation.id, location.id, service.id);
    });

    expect(told).toEqual([
      { kind: 'ORGANISATION', id: made[0], what: 'PUBLISHED' },
      { kind: 'LOCATION', id: made[1], what: 'PUBLISHED' },
      { kind: 'SERVICE', id: made[2], what: 'PUBLISHED' },
    ]);
  });

  it('of several changes of one listing the newest', async () => {
    const { id, version } = await aService();
    await toldAfter(() => Promise.resolve());

    const told = await toldAfter(async () => {
      await api.ask(RENAME, { id, version }, administrator);
      await run(`update service set summary = '{"en": "Soup."}' where id = $1`, [id]);
    });

    expect(told).toEqual([{ kind: 'SERVICE', id, what: 'UPDATED' }]);
  });

  it('that something went, without why', async () => {
    const { id, version } = await aService();
    await toldAfter(() => Promise.resolve());

    const told = await toldAfter(() => api.ask(ARCHIVE, { id, version }, administrator));

    expect(told).toEqual([{ kind: 'SERVICE', id, what: 'WITHDRAWN' }]);
  });

  it('that all of an organisation went and came back, of its services nothing but that', async () => {
    const organisation = await anOrganisation();
    const service = await aService({}, organisation.id);
    const location = await aLocation({}, organisation.id);
    await toldAfter(() => Promise.resolve());
    const assurer = whoIs('ASSURER', 'K02000001');

    let suspension = '';
    const gone = await toldAfter(async () => {
      const { data } = await api.ask(SUSPEND, { id: organisation.id }, assurer);
      suspension = String(data?.suspendOrganisation.suspension.id);
    });
    const back = await toldAfter(() => api.ask(LIFT, { id: suspension }, assurer));
    const renamed = await toldAfter(() =>
      run(`update organisation set name = '{"en": "New"}' where id = $1`, [organisation.id]),
    );

    const all = [organisation.id, service.id, location.id].sort();
    expect(gone.map(({ id, what }) => [id, what]).sort()).toEqual(all.map((id) => [id, 'WITHDRAWN']));
    expect(back.map(({ id, what }) => [id, what]).sort()).toEqual(all.map((id) => [id, 'PUBLISHED']));
    expect(renamed).toEqual([{ kind: 'ORGANISATION', id: organisation.id, what: 'UPDATED' }]);
  });

  it('that a row was deleted by hand', async () => {
    const { id } = await aService();
    await toldAfter(() => Promise.resolve());

    const told = await toldAfter(async () => {
      await run('delete from assurance where service_id = $1', [id]);
      await run('delete from service where id = $1', [id]);
    });

    expect(told).toEqual([{ kind: 'SERVICE', id, what: 'WITHDRAWN' }]);
  });

  it('what a listing says now, in the same answer', async () => {
    const { id } = await aService({ name: { en: 'Chess for beginners' } });
    await sequenced(api);

    const { data } = await api.ask(
      `query ($since: String) { changes(since: $since, kinds: [SERVICE], first: 10) {
         changes { id service { name } organisation { name } location { name } } problems { message } } }`,
      { since: partner.cursor },
    );

    expect(data?.changes).toEqual({
      changes: [{ id, service: { name: 'Chess for beginners' }, organisation: null, location: null }],
      problems: [],
    });
  });
});

describe('a partner is not told', () => {
  it('of what has never been public', async () => {
    const told = await toldAfter(async () => {
      const hidden = await anOrganisation({ isPublished: false });
      await aService({}, hidden.id);
      await aLocation({}, hidden.id);
      const { id, version } = await aService({ isPublished: false });
      await api.ask(RENAME, { id, version }, administrator);
      await run('update service set archived_at = now() where id = $1', [id]);
    });

    expect(told.map(({ kind }) => kind)).toEqual(['ORGANISATION']);
  });

  it('that something came and went before anybody could have been told', async () => {
    const organisation = await anOrganisation();
    await toldAfter(() => Promise.resolve());

    const told = await toldAfter(async () => {
      const { id } = await aService({}, organisation.id);
      await run('update service set archived_at = now() where id = $1', [id]);
    });

    expect(told).toEqual([]);
  });

  it('of what changes inside a confidential place', async () => {
    const { id } = await aLocation({ isConfidential: true });
    await toldAfter(() => Promise.resolve());

    const told = await toldAfter(async () => {
      await run(`update location set town = 'Elsewhere', access_notes = '{"en": "Ring twice."}' where id = $1`, [id]);
      await run(`update location set accessibility = '{STEP_FREE}' where id = $1`, [id]);
    });

    expect(told).toEqual([]);
  });

  it('of what was saved and says the same', async () => {
    const { id } = await aService();
    await toldAfter(() => Promise.resolve());

    expect(await toldAfter(() => run('update service set version = version + 1 where id = $1', [id]))).toEqual([]);
  });
});

describe('a cursor', () => {
  it('stays where it is while nothing changes', async () => {
    const before = partner.cursor;

    expect(await toldAfter(() => Promise.resolve())).toEqual([]);
    expect(partner.cursor).toBe(before);
  });

  it.each([
    ['that is none', { since: 'yesterday', first: 10 }, 'since', 'INVALID'],
    ['of another list', { since: Buffer.from('id:1').toString('base64url'), first: 10 }, 'since', 'INVALID'],
    [
      'of an era that was lost',
      { since: Buffer.from('change:00000000:5').toString('base64url'), first: 10 },
      'since',
      'CONFLICT',
    ],
    ['with too small a page', { since: null, first: 0 }, 'first', 'OUT_OF_RANGE'],
    ['with too large a page', { since: null, first: 1_001 }, 'first', 'OUT_OF_RANGE'],
  ])('%s is told of', async (_what, variables, path, code) => {
    const { data } = await api.ask(ASK, variables);

    expect(data?.changes).toMatchObject({ changes: null, problems: [{ path, code }] });
  });

  it('holds after a restore, and one from after the backup is told to begin anew', async () => {
    await aService();
    await sequenced(api);
    await partner.follow();
    const ofBackup = partner.cursor;
    const { rows: before } = await run('select max(position) as head from changes.listing');
    const { id } = await aService();
    await sequenced(api);
    await partner.follow();
    const afterBackup = partner.cursor;

    // A restored copy: what came after the backup is not there, and the era was another server's.
    await run('delete from changes.listing where position > $1', [before[0].head]);
    await run(`update changes.era set fingerprint = 'another server'`);
    await run(`update service set summary = '{"en": "Soup."}' where id = $1`, [id]);
    await sequenced(api);

    expect((await api.ask(ASK, { since: afterBackup, first: 10 })).data?.changes.problems).toMatchObject([
      { path: 'since', code: 'CONFLICT' },
    ]);
    const { data } = await api.ask(ASK, { since: ofBackup, first: 10 });
    expect(data?.changes.problems).toEqual([]);
    expect(data?.changes.changes).toContainEqual({ kind: 'SERVICE', id, what: 'PUBLISHED' });
  });
});

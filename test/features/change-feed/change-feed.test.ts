import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { sequenced } from './partner.ts';
import { following } from './following.ts';

const api = testApi();
const at = following(api);
const { toldAfter, run } = at;
const { aLocation, anOrganisation, aService } = builders(api);

const ARCHIVE = `mutation ($id: ID!, $version: Int!) {
  archiveService(id: $id, version: $version, reason: "It has ended.") { problems { message } } }`;

const RENAME = `mutation ($id: ID!, $version: Int!) {
  updateService(id: $id, version: $version, input: { name: { en: "Another name" } }) { problems { message } } }`;

const SUSPEND = `mutation ($id: ID!) {
  suspendOrganisation(id: $id, reason: "Being looked into.") { suspension { id } problems { message } } }`;

const LIFT = `mutation ($id: ID!) { liftSuspension(id: $id, reason: "All is well.") { problems { message } } }`;

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
      { since: at.partner.cursor },
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

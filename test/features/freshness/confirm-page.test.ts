import { describe, expect, it } from '@jest/globals';
import { remindEditors } from '../../../src/features/freshness/remind-editors.ts';
import { confirmListingPage } from '../../../src/pages/confirm/confirm-listing.page.ts';
import { systemViewer, anonymous } from '../../../src/shared/viewer.ts';
import { barriersIn, browserOf } from '../../pages/browser.ts';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { linksIn } from './letters.ts';
import { keptOrganisation } from './kept-organisation.ts';

const api = testApi();
const build = builders(api);

const browser = browserOf({
  pages: [confirmListingPage],
  contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId, now: () => api.now() }),
});

const organisation = keptOrganisation(api);

/** A service that was checked long ago, and the way to the page of the link that its editor got. */
async function reminded(input: object = {}): Promise<Built & { way: string }> {
  const service = await build.aService({ verifiedOn: '2025-01-01', ...input }, organisation.id);
  const ctx = api.directory.contextFor(systemViewer('remind-editors'), { now: () => api.now() });
  await remindEditors(ctx);
  return { ...service, way: (await linksIn(api)).at(-1) ?? '' };
}

async function stateOf(id: string) {
  const document = `query ($id: ID!) { service(id: $id) { version freshness { verifiedOn verifiedBy state words } } }`;
  return (await api.ask(document, { id })).data?.service;
}

const seenOn = (document: Document) => document.querySelector('[name=seen]')?.getAttribute('value') ?? '';

describe('the link in a reminder', () => {
  it('shows the listing as it stands, and confirms nothing by being opened, however often', async () => {
    const { id, way, version } = await reminded({
      contacts: [{ name: 'Jo', phone: '01632 960001' }],
      cost: { kind: 'PAID', amountPence: 250 },
      eligibility: { minimumAge: 18 },
      sessions: [{ day: 'TUESDAY', startsAt: '10:00', endsAt: '12:00', repeats: 'WEEKLY' }],
    });

    const page = await browser.open(way);
    await fetch(browser.url + way, { method: 'HEAD' });
    await browser.open(way);

    expect(page.status).toBe(200);
    for (const words of [
      'Tuesday lunch club',
      'Riverside Friends',
      'Jo, 01632 960001',
      '£2.50',
      '18 years old or older',
    ])
      expect(page.text).toContain(words);
    expect(page.text).toContain('Tuesdays 10:00 to 12:00');
    expect(page.text).toContain('Last checked 22 months ago.');
    expect(await stateOf(id)).toMatchObject({ version, freshness: { verifiedOn: '2025-01-01', state: 'STALE' } });
    expect(await barriersIn(page.html)).toEqual([]);
  });

  it('confirms by its button, without signing in, and says so in history without an address', async () => {
    const { id, way } = await reminded();
    const { document } = await browser.open(way);

    const thanks = await browser.send(way, { seen: seenOn(document) });

    expect(thanks).toMatchObject({ status: 200, text: expect.stringContaining('Thank you') });
    expect(await barriersIn(thanks.html)).toEqual([]);
    expect((await stateOf(id)).freshness).toEqual({
      verifiedOn: '2026-11-22',
      verifiedBy: 'link',
      state: 'FRESH',
      words: 'Last checked today.',
    });
    const { data } = await api.ask(
      'query ($id: ID!) { history(id: $id, first: 1) { edges { node { who reason fields { field } } } } }',
      { id },
      administrator,
    );
    expect(data?.history.edges[0].node).toEqual({
      who: 'confirmation-link',
      reason: 'Confirmed by the link in a letter: name, contacts, when, where, who for and cost.',
      fields: [{ field: 'freshness.verifiedOn' }],
    });
  });

  it('works once', async () => {
    const { way } = await reminded();
    const seen = seenOn((await browser.open(way)).document);

    const answers = await Promise.all([browser.send(way, { seen }), browser.send(way, { seen })]);
    const later = await browser.open(way);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(later).toMatchObject({ status: 410, text: expect.stringContaining('This has been confirmed already') });
    expect(await barriersIn(later.html)).toEqual([]);
  });

  it('shows what has changed since, and asks again', async () => {
    const { id, way, version } = await reminded();
    const before = await browser.open(way);
    await api.ask(
      `mutation ($id: ID!, $version: Int!) {
        updateService(id: $id, version: $version, input: { name: { en: "Wednesday lunch club" } }) { problems { message } } }`,
      { id, version },
      administrator,
    );

    const refused = await browser.send(way, { seen: seenOn(before.document) });

    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The listing was changed while you looked at it');
    expect(refused.text).toContain('It has been changed since we wrote to you.');
    expect(refused.text).toContain('Wednesday lunch club');
    expect((await stateOf(id)).freshness.verifiedOn).toBe('2025-01-01');
    expect(await barriersIn(refused.html)).toEqual([]);
    expect((await browser.send(way, { seen: seenOn(refused.document) })).status).toBe(200);
    expect((await stateOf(id)).freshness.verifiedOn).toBe('2026-11-22');
  });

  it('counts a place that has moved as a change, though it is no part of the version', async () => {
    const place = await build.aLocation({ name: { en: 'Ashfield Hall' }, town: 'Sale' }, organisation.id);
    const { way } = await reminded({ locationIds: [place.id] });
    const before = await browser.open(way);
    await api.ask(
      `mutation ($id: ID!, $version: Int!) {
        updateLocation(id: $id, version: $version, input: { town: "Stretford" }) { problems { message } } }`,
      { ...place },
      administrator,
    );

    expect(before.text).toContain('Ashfield Hall, Sale');
    expect((await browser.send(way, { seen: seenOn(before.document) })).status).toBe(422);
  });

  it('ends after 30 days, and with the listing', async () => {
    const old = await reminded();
    const gone = await reminded();
    await api.ask(
      'mutation ($id: ID!, $version: Int!) { archiveService(id: $id, version: $version, reason: "It has closed.") { problems { message } } }',
      { id: gone.id, version: gone.version },
      administrator,
    );

    expect(await browser.open(gone.way)).toMatchObject({
      status: 410,
      text: expect.stringContaining('not in the directory'),
    });
    api.setClock('2026-12-22T10:00:01Z');
    expect(await browser.open(old.way)).toMatchObject({ status: 410, text: expect.stringContaining('has expired') });
    expect((await browser.send(old.way, { seen: 'x' })).status).toBe(410);
  });

  it('says the same of every secret that is none', async () => {
    const wrong = await browser.open('/confirm/abc');

    expect(wrong).toMatchObject({ status: 410, text: expect.stringContaining('This link does not work') });
    expect((await browser.open(`/confirm/${'a'.repeat(43)}`)).text).toBe(wrong.text);
    expect((await browser.send('/confirm/abc', { seen: 'x' })).status).toBe(410);
    expect(await barriersIn(wrong.html)).toEqual([]);
  });

  it('is kept as a digest only', async () => {
    const { way } = await reminded();
    const { em } = api.directory.contextFor(systemViewer('test'));

    const rows = await em.execute('select digest, to_jsonb(l)::text as all from confirmation_link l');

    expect(rows.some(({ all }) => all.includes(way.split('/').at(-1)))).toBe(false);
  });
});

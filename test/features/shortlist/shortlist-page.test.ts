import { beforeAll, describe, expect, it } from '@jest/globals';
import { largeShortlistPage, shortlistPage } from '../../../src/pages/shortlist/shortlist.page.ts';
import { anonymous, systemViewer, type Viewer } from '../../../src/shared/viewer.ts';
import { barriersIn, browserOf } from '../../pages/browser.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { careBuilders } from '../../support/care.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { listingUp, wayOf } from './listing-up.ts';

const api = testApi();
const { aTeam, anOrganisation, aLocation, aService } = builders(api);
const { aSupportedPerson } = careBuilders(api);
const { create, handOver } = listingUp(api);
const browser = browserOf({
  pages: [shortlistPage, largeShortlistPage],
  contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId, now: () => api.now() }),
});

const NOW = '2026-11-22T10:00:00Z';
let team: string;
let ada: Viewer;

beforeAll(async () => {
  api.setClock(NOW);
  team = (await aTeam({ name: 'Sale Moor team' })).id;
  ada = whoIs('LINK_WORKER', team);
});

async function aFullService(): Promise<string> {
  const organisation = await anOrganisation({ contacts: [{ phone: '01632 960055' }] });
  const place = await aLocation(
    { name: { en: 'Ashfield Hall' }, town: 'Sale', accessibility: ['STEP_FREE'] },
    organisation.id,
  );
  const { id } = await aService(
    {
      cost: { kind: 'PAID', amountPence: 250 },
      sessions: [{ day: 'TUESDAY', startsAt: '10:00', endsAt: '12:00', repeats: 'WEEKLY' }],
      locationIds: [place.id],
      accessibility: ['HEARING_LOOP'],
      capacity: { state: 'WAITING_LIST', waitingWeeks: 3, asOf: '2026-11-01' },
      verifiedOn: '2026-11-01',
    },
    organisation.id,
  );
  return id;
}

async function handed(services: string[], person: object = {}) {
  const personId = await aSupportedPerson(team, { nation: 'E92000001', ...person });
  const items = services.map((serviceId) => ({ serviceId, note: 'Ask for the quiet table.' }));
  const { shortlist } = await create(ada, personId, items);
  return { personId, shortlist, ...(await handOver(ada, shortlist.id)) };
}

describe('what somebody is handed', () => {
  it('is a page with numbers, times, cost, access and the warning, and with 999 before the other crisis lines', async () => {
    const { url, problems } = await handed([await aFullService()]);

    const page = await browser.open(wayOf(url));

    expect(problems).toEqual([]);
    expect(page.status).toBe(200);
    for (const words of [
      '1. Tuesday lunch club',
      'Riverside Friends',
      'Ask for the quiet table.',
      '01632 960055',
      'Tuesdays 10:00 to 12:00',
      '£2.50',
      'A hearing loop',
      'No steps on the way in',
      'There is a waiting list of about 3 weeks (on 1 November 2026)',
      'nobody has checked yet whether it meets the quality standard',
      'Last checked 21 days ago.',
    ])
      expect(page.text).toContain(words);
    const lines = [...page.document.querySelectorAll('section[aria-labelledby=crisis] li')];
    expect(lines[0]?.textContent).toContain('Telephone: 999');
    expect(lines.length).toBeGreaterThan(3);
    expect(page.text).toContain('Samaritans');
    expect(await barriersIn(page.html)).toEqual([]);
  });

  it('says nothing of the person, the team or the worker', async () => {
    const { url, personId, plainText } = await handed([await aFullService()], { caseCode: 'QXZW-7731' });

    const { html } = await browser.open(wayOf(url));

    for (const secret of ['QXZW-7731', personId, 'Sale Moor team', team, ada.id ?? '', 'FROM_65', '65'])
      for (const shown of [html.replace(/<head>[^]*<\/head>/, ''), plainText]) expect(shown).not.toContain(secret);
  });

  it('is there in large print, and each leads to the other', async () => {
    const { url, largePrintUrl } = await handed([await aFullService()]);
    const normal = await browser.open(wayOf(url));

    const large = await browser.open(wayOf(largePrintUrl));

    expect(large.document.documentElement.className).toBe('linkwell-large');
    expect(normal.document.documentElement.className).toBe('');
    expect(normal.document.querySelector('main a')?.getAttribute('href')).toBe(wayOf(largePrintUrl));
    expect(large.document.querySelector('main a')?.getAttribute('href')).toBe(wayOf(url));
    expect(await barriersIn(large.html)).toEqual([]);
  });

  it('is plain text too, the same words for a message', async () => {
    const { plainText, shortlist } = await handed([await aFullService()]);

    const { data } = await api.ask('query ($id: ID!) { shortlist(id: $id) { plainText } }', { id: shortlist.id }, ada);

    expect(data?.shortlist.plainText).toBe(plainText);
    expect(plainText).toContain(
      '1. Tuesday lunch club, Riverside Friends\nFor you: Ask for the quiet table.\nPlease note:',
    );
    expect(plainText).toContain('\nCost: £2.50\n');
    expect(plainText).toContain(
      'If you need help at once\n- Emergency services (999). Telephone: 999. Always open. Free',
    );
  });

  it('gives a child the lines for children, and nobody those of another nation', async () => {
    const choir = (await aService()).id;
    const child = await handed([choir], { ageBand: 'UNDER_16' });
    const scot = await handed([choir], { nation: 'S92000003' });

    expect(child.plainText).toContain('Childline');
    expect(scot.plainText).not.toContain('Childline');
    expect(scot.plainText).not.toContain('option 2');
  });

  it('leaves out what was suspended since, and says so without a name', async () => {
    const stays = await aFullService();
    const { id } = await aService({ name: { en: 'Wolverine club' }, catchment: ['E08000009'] });
    const { url, shortlist } = await handed([id, stays]);
    await api.ask(
      `mutation ($id: ID!) { suspendService(id: $id, reason: "A concern was raised.") { problems { message } } }`,
      { id },
      administrator,
    );

    const page = await browser.open(wayOf(url));
    const { data } = await api.ask('query ($id: ID!) { shortlist(id: $id) { plainText } }', { id: shortlist.id }, ada);

    expect(page.text).toContain('1. Tuesday lunch club');
    for (const words of [page.text, data?.shortlist.plainText]) {
      expect(words).not.toContain('Wolverine');
      expect(words).toContain('One thing that was on this list is left out');
    }
    expect(await barriersIn(page.html)).toEqual([]);
  });

  it('shows today what has changed since it was handed over', async () => {
    const { id, version } = await aService();
    const { url } = await handed([id]);
    await api.ask(
      `mutation ($id: ID!, $version: Int!) {
        updateService(id: $id, version: $version, input: { contacts: [{ phone: "01632 960077" }] }) { problems { message } } }`,
      { id, version },
      administrator,
    );

    expect((await browser.open(wayOf(url))).text).toContain('01632 960077');
  });
});

describe('the link', () => {
  it('can be opened often, until 30 days have passed', async () => {
    const { url, until } = await handed([await aFullService()]);

    expect(until).toBe('2026-12-22T10:00:00.000Z');
    expect((await browser.open(wayOf(url))).status).toBe(200);
    expect((await browser.open(wayOf(url))).status).toBe(200);
    api.setClock('2026-12-22T10:00:00Z');
    const late = await browser.open(wayOf(url));
    api.setClock(NOW);

    expect(late).toMatchObject({ status: 410, text: expect.stringContaining('This link has expired') });
    expect(late.text).toContain('999');
    expect(await barriersIn(late.html)).toEqual([]);
  });

  it('works for its secret only, which is not kept', async () => {
    const { url } = await handed([await aFullService()]);
    const secret = wayOf(url).split('/').at(-1) ?? '';
    const { em } = api.directory.contextFor(systemViewer('test'));

    const rows = await em.execute<{ all: string }[]>('select to_jsonb(l)::text as all from shortlist_link l');
    const wrong = await browser.open(`/shortlist/${'a'.repeat(43)}`);

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ all }) => all.includes(secret))).toBe(false);
    expect(wrong).toMatchObject({ status: 410, text: expect.stringContaining('This link does not work') });
  });

  it('goes when the person is deleted', async () => {
    const { url, personId } = await handed([await aFullService()]);
    const { em } = api.directory.contextFor(systemViewer('test'));

    await em.execute('delete from supported_person where id = ?', [personId]);

    expect((await browser.open(wayOf(url))).status).toBe(410);
  });

  it('is not made for an empty list', async () => {
    const { shortlist } = await create(ada, await aSupportedPerson(team));

    expect(await handOver(ada, shortlist.id)).toMatchObject({ url: null, problems: [{ code: 'REQUIRED' }] });
  });
});

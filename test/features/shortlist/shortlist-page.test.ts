import { describe, expect, it } from '@jest/globals';
import { barriersIn } from '../../pages/browser.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';
import { wayOf } from './listing-up.ts';
import { handingOver } from './handing-over.ts';

const api = testApi();
const at = handingOver(api);
const { browser, aFullService, handed } = at;
const { aService } = builders(api);

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

    for (const secret of ['QXZW-7731', personId, 'Sale Moor team', at.team, at.ada.id ?? '', 'FROM_65', '65'])
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

    const { data } = await api.ask(
      'query ($id: ID!) { shortlist(id: $id) { plainText } }',
      { id: shortlist.id },
      at.ada,
    );

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
    const { data } = await api.ask(
      'query ($id: ID!) { shortlist(id: $id) { plainText } }',
      { id: shortlist.id },
      at.ada,
    );

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

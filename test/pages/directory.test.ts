import { beforeAll, describe, expect, it } from '@jest/globals';
import { directoryPage } from '../../src/pages/directory/directory.page.ts';
import { listings } from '../search/listings.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { withClient } from '../support/with-client.ts';
import { barriersIn, browserOf } from './browser.ts';

const api = testApi();
const rows = listings(() => api.directory);
const browser = browserOf({
  pages: [directoryPage],
  contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId, now: () => api.now() }),
});
const TRAFFORD = '/directory?area=E08000009';

beforeAll(async () => {
  api.setClock('2026-11-22T10:00:00Z');
  await withClient(api.connection, (client) =>
    client.query(`insert into place.area (code, name, kind, parents) values
      ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E92000001}'), ('S12000036', 'Edinburgh', 'LOCAL_AUTHORITY', '{S92000003}')`),
  );
  const organisationId = await rows.organisation({
    name: { en: 'Riverside Friends' },
    contacts: [{ phone: '01632 960055' }],
  });
  const at = (more: object) => rows.location({ organisation_id: organisationId, ...more });
  const hall = await at({ name: { en: 'Ashfield Hall' }, town: 'Sale', local_authority: 'E08000009' });
  const refuge = await at({
    ...{ name: { en: 'Rose House' }, address_lines: ['7 Secret Lane'], is_confidential: true },
    local_authority: 'E08000009',
  });
  const far = await at({ name: { en: 'Far Hall' }, local_authority: 'S12000036' });
  const of = (name: string, more: object, places: string[] = []) =>
    rows.service({ name: { en: name }, organisation_id: organisationId, ...more }, places);
  await of('Lunch & <b>club</b>', { needs: ['food', 'loneliness-and-isolation'] }, [hall]);
  await of('Debt advice', { needs: ['debt'], standing: 'MET' }, [hall]);
  await of('Safe house', { needs: ['domestic-abuse'] }, [refuge]);
  await of('Telephone friends', { needs: ['loneliness-and-isolation'], catchment: ['E08000009'] });
  await of('Far away', { needs: ['food'], catchment: ['E08000009'] }, [far]);
  await of('Suspended', { needs: ['food'], standing: 'SUSPENDED' }, [hall]);
  await of('Not met', { needs: ['food'], standing: 'NOT_MET' }, [hall]);
  await of('Closed for a while', { needs: ['food'], status: 'TEMPORARILY_CLOSED' }, [hall]);
});

describe('a directory on paper', () => {
  it('has crisis lines first, then contents, then what there is by need', async () => {
    const { status, document, text } = await browser.open(TRAFFORD);
    const headings = [...document.querySelectorAll('main h1, main h2, main h3')].map((each) => each.textContent);

    expect(status).toBe(200);
    expect(headings).toEqual([
      ...['Groups and services in Trafford', 'If you need help at once', 'Contents'],
      ...['Debt', '1. Debt advice', 'Food', '2. Lunch & <b>club</b>'],
      ...['Loneliness and isolation', '3. Telephone friends', 'Domestic abuse', '4. Safe house'],
    ]);
    expect(text).toContain('As of 22 November 2026.');
    expect(text).toContain('Checked: it meets the quality standard of this directory.');
    expect(text).toContain('nobody has checked yet whether it meets the quality standard');
    expect(text).toContain('01632 960055');
    expect(text).toContain('See also: 2. Lunch & <b>club</b>');
  });

  it('tells the verified lines of the nation, 999 first', async () => {
    const lines = async (address: string) => {
      const { document } = await browser.open(address);
      return [...document.querySelectorAll('section[aria-labelledby=crisis] li')].map((each) => each.textContent ?? '');
    };
    const [english, scottish] = [await lines(TRAFFORD), await lines('/directory?area=S12000036')];

    expect(english[0]).toContain('Telephone: 999');
    expect(english.join()).toContain('Samaritans');
    expect(english.join()).toContain('option 2');
    expect(scottish.join()).not.toContain('option 2');
  });

  it('holds nothing that is hidden, closed or elsewhere, and no confidential address', async () => {
    const { html } = await browser.open(TRAFFORD);

    for (const name of ['Suspended', 'Not met', 'Closed for a while', 'Far away', 'Rose House', 'Secret Lane'])
      expect(html).not.toContain(name);
    expect(html).toContain('Confidential address');
  });

  it('is narrowed to a need, everywhere or in an area, and may be empty', async () => {
    const food = await browser.open('/directory?need=food&area=');
    const both = await browser.open(`${TRAFFORD}&need=food`);
    const none = await browser.open(`${TRAFFORD}&need=smoking`);

    expect(food.document.querySelector('h1')?.textContent).toBe('Groups and services: Food');
    expect(food.text).toContain('1. Far away');
    expect(both.text).not.toContain('Far away');
    expect(none).toMatchObject({ status: 200, text: expect.stringContaining('Nothing is listed here') });
    expect(none.text).toContain('999');
  });

  it('is there in large print, and each leads to the other', async () => {
    const normal = await browser.open(TRAFFORD);
    const large = await browser.open(`${TRAFFORD}&print=large`);
    const other = ({ document }: typeof normal) => document.querySelector('main a')?.getAttribute('href');

    expect(large.document.documentElement.className).toBe('linkwell-large');
    expect(other(normal)).toBe(`${TRAFFORD}&print=large`);
    expect(other(large)).toBe(TRAFFORD);
  });

  it('of too much offers needs to choose from', async () => {
    const id = await rows.organisation();
    await rows.pool.query(
      `insert into service (id, organisation_id, name, needs, created_at, updated_at, published_at)
       select gen_random_uuid(), $1, jsonb_build_object('en', 'Stall ' || n), '{employment-and-volunteering}', now(), now(), now()
       from generate_series(1, 301) n`,
      [id],
    );

    const { text, document, html } = await browser.open('/directory?need=employment-and-volunteering&print=large');

    expect(text).toContain('There are more than 300 of these');
    expect(document.querySelectorAll('main li')).toHaveLength(0);
    expect(await barriersIn(html)).toEqual([]);
  });
});

describe('somebody who has not chosen yet', () => {
  it('chooses area, need and print, without scripts', async () => {
    const { status, document } = await browser.open('/directory');
    const values = (id: string) =>
      [...document.querySelectorAll(`#${id} option`)].map((each) => each.getAttribute('value'));

    expect(status).toBe(200);
    expect(document.querySelector('main form')?.getAttribute('method')).toBe('get');
    expect(values('area')).toEqual(['', 'S12000036', 'E08000009']);
    expect(values('need')).toContain('debt');
    expect(document.querySelectorAll('input[name=print]')).toHaveLength(2);
  });

  it.each([
    ['area=E99999999', 'Choose an area from the list.', '#area'],
    ['need=gold', 'Choose a need from the list.', '#need'],
    [`area=E08000009&print=tiny`, 'Choose normal or large print.', '#print'],
  ])('is told what is wrong: %s', async (query, message, target) => {
    const { status, document, html } = await browser.open(`/directory?${query}`);
    const link = document.querySelector('.nhsuk-error-summary a');

    expect(status).toBe(400);
    expect([link?.textContent?.trim(), link?.getAttribute('href')]).toEqual([message, target]);
    expect(await barriersIn(html)).toEqual([]);
  });
});

it.each(['/directory', TRAFFORD, `${TRAFFORD}&print=large`, `${TRAFFORD}&need=smoking`])(
  'axe finds no barrier in %s',
  async (path) => {
    expect(await barriersIn((await browser.open(path)).html)).toEqual([]);
  },
);

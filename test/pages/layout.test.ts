import { describe, expect, it } from '@jest/globals';
import { message } from '../../src/pages/messages.ts';
import type { Page } from '../../src/pages/page.ts';
import { NotFound, Rejected } from '../../src/shared/problems.ts';
import { barriersIn, browserOf } from './browser.ts';

const faults: unknown[] = [];
let isBusy = false;

const greeting: Page = {
  path: '/greeting/:name',
  load(_ctx, { params }) {
    if (params.name === 'nobody') throw new NotFound('There is no such person.');
    if (params.name === 'trouble') throw new Error('A secret of the database.');
    return Promise.resolve(message(200, 'Greeting', `Hello ${params.name}.`));
  },
  submit(_ctx, { params, fields }) {
    if (!fields.word) throw new Rejected([{ path: 'word', code: 'REQUIRED', message: 'Enter a word.' }]);
    return Promise.resolve(message(200, 'Said', `${params.name} said ${fields.word}.`));
  },
};
const browser = browserOf({
  pages: [greeting, { path: '/only-shown', load: () => Promise.resolve(message(200, 'Shown', 'Shown.')) }],
  secondsToWait: () => (isBusy ? 30 : null),
  logFault: (_reference, error) => void faults.push(error),
});

describe('a page', () => {
  it('shows what was loaded, escaped, under its title and our name', async () => {
    const { status, html, text, document } = await browser.open('/greeting/%3Cb%3EAda%3C%2Fb%3E');

    expect(status).toBe(200);
    expect(text).toBe('Greeting Hello <b>Ada</b>.');
    expect(document.title).toBe('Greeting – Linkwell');
    expect(document.querySelector('header')?.textContent?.trim()).toBe('Linkwell');
    expect(html).not.toMatch(/nhsuk-header__logo|NHS England|Frutiger|https:\/\//);
  });

  it('takes a form, and shows what is wrong with it above the page', async () => {
    const said = await browser.send('/greeting/Ada', { word: 'hello' });
    const silent = await browser.send('/greeting/Ada');

    expect(said).toMatchObject({ status: 200, text: 'Said Ada said hello.' });
    expect(silent.status).toBe(422);
    expect(silent.document.title).toBe('Error: Greeting – Linkwell');
    expect(silent.document.querySelector('.nhsuk-error-summary a')?.getAttribute('href')).toBe('#word');
  });

  it.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://elsewhere.example.org'],
  ])('takes no form of another site, told by %s: %s', async (header, value) => {
    const { status, text } = await browser.send('/greeting/Ada', { word: 'hello' }, { [header]: value });

    expect({ status, text: text.slice(0, 35) }).toEqual({ status: 403, text: 'This was sent from another website ' });
  });

  it.each<Record<string, string>[]>([
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }],
    [{ origin: 'null' }],
    [{}],
  ])('takes its own form, as browsers send it from a page without a referrer: %j', async (headers) => {
    expect((await browser.send('/greeting/Ada', { word: 'hello' }, headers)).status).toBe(200);
  });

  it('runs what it brought and nothing else, and tells nobody where it was read', async () => {
    const { headers, document } = await browser.open('/greeting/Ada');
    const policy = headers.get('content-security-policy') ?? '';
    const inline = document.querySelector('script:not([src])');

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'nonce-${inline?.getAttribute('nonce')}'`);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('loads only what is served here, for good', async () => {
    const { document } = await browser.open('/greeting/Ada');
    const addresses = [...document.querySelectorAll('link[href], script[src]')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
    );
    const files = await Promise.all(addresses.map((address) => fetch(browser.url + address)));
    const styles = (await files.find(({ url }) => url.endsWith('.css'))?.text()) ?? '';
    const images = [...styles.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address);

    expect(addresses.length).toBeGreaterThanOrEqual(3);
    expect(files.map(({ status }) => status)).toEqual(addresses.map(() => 200));
    expect(files[0]?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(styles).not.toMatch(/frutiger|https?:\/\/assets/i);
    const painted = await Promise.all(images.map((address) => fetch(browser.url + address)));
    expect(painted.map(({ status }) => status)).toEqual(images.map(() => 200));
  });
});

describe('a page that cannot be shown', () => {
  it('says so in a sentence, without what only we should know', async () => {
    const missing = await browser.open('/greeting/nobody');
    const broken = await browser.open('/greeting/trouble', { 'x-request-id': 'reference-1' });

    expect(missing).toMatchObject({ status: 404, text: expect.stringContaining('Page not found') });
    expect(broken).toMatchObject({ status: 500, text: expect.stringContaining('quote reference reference-1.') });
    expect(broken.html).not.toContain('secret');
    expect(faults).toEqual([new Error('A secret of the database.')]);
  });

  it('is told apart from an address where there is no page, which browsers see and programs do not', async () => {
    const stray = await browser.open('/nowhere');

    expect(stray).toMatchObject({ status: 404, text: expect.stringContaining('Page not found') });
    expect((await browser.send('/only-shown')).status).toBe(404);
    expect(await (await fetch(`${browser.url}/nowhere`)).json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('is refused to whoever asks too much, and to a form that is too large', async () => {
    isBusy = true;
    const busy = await browser.open('/greeting/Ada');
    isBusy = false;
    const large = await browser.send('/greeting/Ada', { word: 'a'.repeat(20_000) });

    expect(busy).toMatchObject({ status: 429, text: expect.stringContaining('Try again in 30 seconds.') });
    expect(busy.headers.get('retry-after')).toBe('30');
    expect(large.status).toBe(400);
  });
});

describe('every page of messages', () => {
  it.each(['/greeting/Ada', '/greeting/nobody', '/greeting/trouble', '/nowhere'])(
    'axe finds no barrier in %s',
    async (path) => {
      expect(await barriersIn((await browser.open(path)).html)).toEqual([]);
    },
  );

  it('axe finds no barrier in a form that was refused', async () => {
    expect(await barriersIn((await browser.send('/only-shown')).html)).toEqual([]);
  });
});

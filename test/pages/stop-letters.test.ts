import { describe, expect, it } from '@jest/globals';
import type { LetterTopic } from '../../src/features/letter/letter.codes.ts';
import { Letter } from '../../src/features/letter/letter.entity.ts';
import { createPost } from '../../src/mail/post.ts';
import { StopLinks } from '../../src/mail/stop-link.ts';
import { stopLettersPage } from '../../src/pages/stop-letters.page.ts';
import { newId } from '../../src/shared/uuid.ts';
import { anonymous, systemViewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { barriersIn, browserOf } from './browser.ts';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const links = new StopLinks(SECRET);
const api = testApi({ post: createPost({ publicUrl: 'http://127.0.0.1', secret: SECRET, isDelivered: true }) });
const browser = browserOf({
  pages: [stopLettersPage],
  contextFor: (requestId) => api.directory.contextFor(anonymous, { requestId }),
});

/** Somebody who gets letters, with the token of the link in them. */
function reader() {
  const recipient = `${newId()}@example.org`;
  return { recipient, token: links.tokenFor(recipient, 'LISTING_REMINDERS') };
}

/** Whether a letter that is written now is kept. */
async function gets(recipient: string, topic: LetterTopic | null = 'LISTING_REMINDERS'): Promise<boolean> {
  const { em } = api.directory.contextFor(systemViewer('test'));
  const { id } = em.create(Letter, {
    id: newId(),
    recipient,
    subject: 'A letter',
    text: '',
    ...(topic !== null && { topic }),
  });
  await em.flush();
  return (await em.fork().count(Letter, { id })) === 1;
}

describe('the page behind the link below a letter', () => {
  it('stops nothing when it is opened, however often', async () => {
    const { recipient, token } = reader();

    await browser.open(`/letters/stop/${token}`);
    const { status, text, html, document } = await browser.open(`/letters/stop/${token}`);

    expect(status).toBe(200);
    expect(text).toContain('gets reminders to check that your listings are still right. You may stop them here.');
    expect(document.querySelector('button')?.textContent?.trim()).toBe('Stop these letters');
    expect(html).not.toContain(recipient);
    expect(await barriersIn(html)).toEqual([]);
    expect(await gets(recipient)).toBe(true);
  });

  it('stops these letters to this address with its button, and no others', async () => {
    const [one, other] = [reader(), reader()];

    const { status, text, html } = await browser.send(`/letters/stop/${one.token}`, { choice: 'stop' });

    expect([status, text]).toEqual([200, expect.stringContaining('You get no more of these letters')]);
    expect(await barriersIn(html)).toEqual([]);
    expect(await gets(one.recipient)).toBe(false);
    expect(await gets(one.recipient.toUpperCase())).toBe(false);
    expect([await gets(one.recipient, 'LISTING_NEWS'), await gets(one.recipient, null)]).toEqual([true, true]);
    expect(await gets(other.recipient)).toBe(true);
  });

  it('stops them with the button of a mail program', async () => {
    const { recipient, token } = reader();

    const { status } = await browser.send(`/letters/stop/${token}`, { 'List-Unsubscribe': 'One-Click' });

    expect(status).toBe(200);
    expect(await gets(recipient)).toBe(false);
  });

  it('lets them come again', async () => {
    const { recipient, token } = reader();
    await browser.send(`/letters/stop/${token}`, { choice: 'stop' });

    const { text, document } = await browser.open(`/letters/stop/${token}`);
    await browser.send(`/letters/stop/${token}`, { choice: 'resume' });

    expect(text).toContain('You get no more of these letters');
    expect(document.querySelector('button')?.textContent?.trim()).toBe('Let them come again');
    expect(await gets(recipient)).toBe(true);
  });

  it.each([
    ['a topic that was changed', (token: string) => token.replace('LISTING_REMINDERS', 'LISTING_NEWS')],
    ['an address that was changed', (token: string) => token.replace(/\..{4}/, '.AAAA')],
    ['part of it', (token: string) => token.slice(0, -4)],
    ['the signature of another server', () => new StopLinks('another').tokenFor('a@example.org', 'LISTING_NEWS')],
    ['a topic of every object', () => signed('constructor')],
  ])('takes no link with %s', async (_what, changed) => {
    const { recipient, token } = reader();

    const opened = await browser.open(`/letters/stop/${changed(token)}`);
    const sent = await browser.send(`/letters/stop/${changed(token)}`, { choice: 'stop' });

    expect([opened.status, sent.status]).toEqual([404, 404]);
    expect(sent.text).toContain('Open it from the letter again');
    expect(await gets(recipient)).toBe(true);
  });
});

/** A word that we signed, though it is no topic. */
function signed(topic: string): string {
  return links.tokenFor('a@example.org', topic as 'LISTING_NEWS');
}

describe('the same in the API', () => {
  const STOP = `mutation ($token: String!) { stopLetters(token: $token) { topic isStopped problems { path code } } }`;
  const RESUME = `mutation ($token: String!) { resumeLetters(token: $token) { topic isStopped problems { path code } } }`;

  it('stops and resumes by the token of the link, without signing in', async () => {
    const { recipient, token } = reader();

    const stopped = (await api.ask(STOP, { token })).data?.stopLetters;
    const got = [await gets(recipient)];
    const resumed = (await api.ask(RESUME, { token })).data?.resumeLetters;
    got.push(await gets(recipient));

    expect(stopped).toEqual({ topic: 'LISTING_REMINDERS', isStopped: true, problems: [] });
    expect(resumed).toEqual({ topic: 'LISTING_REMINDERS', isStopped: false, problems: [] });
    expect(got).toEqual([false, true]);
  });

  it('says what to do with a token that is not whole', async () => {
    const { data } = await api.ask(STOP, { token: 'LISTING_NEWS.x.y' });

    expect(data?.stopLetters).toMatchObject({ topic: null, problems: [{ path: 'token', code: 'INVALID' }] });
  });
});

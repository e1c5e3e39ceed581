import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Letter } from '../../src/features/letter/letter.entity.ts';
import { sendLetter } from '../../src/jobs/send-letter.ts';
import { testApi } from '../support/api.ts';
import { jobTools } from '../support/job-tools.ts';
import { notifyServer, type NotifyServer } from '../support/notify-server.ts';

const TEMPLATE = '33333333-3333-4333-8333-333333333333';
const api = testApi();
let notify: NotifyServer;
beforeAll(async () => {
  notify = await notifyServer();
});
afterAll(() => notify.close());

/** One try by way of Notify, and what is then kept of the letter. */
async function tried(more: object = {}, apiKey = notify.apiKey) {
  const tools = await jobTools(api, { by: 'NOTIFY', url: notify.url, templateId: TEMPLATE, apiKey });
  const { em } = tools.ctx;
  const words = { recipient: 'ada@example.org', subject: 'Is it still right?', text: 'Please look.', html: '<p>…</p>' };
  const { id } = em.create(Letter, { ...words, ...more });
  await em.flush();
  const error = await sendLetter.run({ id }, tools).then(
    () => null,
    (failure: Error) => failure.message,
  );
  return { id, error, letter: await em.fork().findOne(Letter, { id }) };
}

describe('a letter by GOV.UK Notify', () => {
  it('fills in subject and body of the one template, signed with the key, and is forgotten', async () => {
    const stopAddress = 'https://directory.example.org/letters/stop/x.y.z';

    const { id, error, letter } = await tried({ topic: 'LISTING_NEWS', stopAddress });

    expect([error, letter]).toEqual([null, null]);
    expect(notify.notified.at(-1)).toEqual({
      template_id: TEMPLATE,
      email_address: 'ada@example.org',
      personalisation: { subject: 'Is it still right?', body: 'Please look.' },
      reference: id,
      one_click_unsubscribe_url: stopAddress,
    });
  });

  it('offers no button to stop what cannot be stopped, nor one that Notify would not take', async () => {
    await tried();
    await tried({ stopAddress: 'http://127.0.0.1:4000/letters/stop/x.y.z' });

    const last = notify.notified.slice(-2);
    expect(last.map((one) => one.one_click_unsubscribe_url)).toEqual([undefined, undefined]);
  });

  it('shows where a link leads that somebody typed', async () => {
    await tried({ text: 'Hello [sign in here](https://elsewhere.example.org),' });

    expect(notify.notified.at(-1)?.personalisation.body).toBe('Hello [sign in here] (https://elsewhere.example.org),');
  });

  it('is dead at once when Notify will never take it', async () => {
    notify.refusals.push({ status: 400, error: 'ValidationError', message: 'email_address Not a valid email address' });

    const { error, letter } = await tried();

    expect(error).toBeNull();
    expect(letter).toMatchObject({ tries: 1, diedAt: expect.any(Date) });
    expect(letter?.failure).toBe(
      'GOV.UK Notify did not take it: 400 ValidationError: email_address Not a valid email address',
    );
  });

  it.each([
    {
      status: 429,
      error: 'RateLimitError',
      message: 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds',
    },
    { status: 500, error: 'Exception', message: 'Internal server error' },
    { status: 503, error: 'Exception', message: 'Service unavailable' },
  ])('is tried again after $status', async (refusal) => {
    notify.refusals.push(refusal);

    const { error, letter } = await tried();

    expect(error).toBe('A letter was not taken. It is tried again.');
    expect(letter).toMatchObject({ tries: 1, diedAt: null, failure: expect.stringContaining(refusal.message) });
  });

  it('is tried again when the key is wrong: somebody will put it right', async () => {
    const { letter } = await tried({}, `${notify.apiKey.slice(0, -4)}0000`);

    expect(letter).toMatchObject({ diedAt: null, failure: expect.stringContaining('403 AuthError: Invalid token') });
    expect(letter?.failure).not.toContain('0000');
  });
});

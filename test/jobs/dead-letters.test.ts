import { describe, expect, it } from '@jest/globals';
import { Letter } from '../../src/features/letter/letter.entity.ts';
import { forgetExpired } from '../../src/jobs/forget-expired.ts';
import { sendLetter } from '../../src/jobs/send-letter.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { jobTools } from '../support/job-tools.ts';
import { mailServer, type Refusals } from '../support/mail-server.ts';

const api = testApi();
const LETTER = {
  recipient: 'ada@example.org',
  subject: 'Is Tuesday lunch club still right?',
  text: 'Please look.',
  html: '<p>Please look.</p>',
} as const;

const unit = () => api.directory.contextFor(systemViewer('test')).em;

async function written(more: object = {}): Promise<string> {
  const em = unit();
  const letter = em.create(Letter, { ...LETTER, ...more });
  await em.flush();
  return letter.id;
}

/** One try, with a mail server that says no in this way, and what is then kept of the letter. */
async function triedWith(refusals: Refusals, id: string) {
  const server = await mailServer({ refusals: 1, ...refusals });
  const tools = await jobTools(api, { by: 'SMTP', url: server.url });
  const error = await sendLetter.run({ id }, tools).then(
    () => null,
    (failure: Error) => failure.message,
  );
  await server.close();
  return { error, letter: await unit().findOne(Letter, { id }), letters: server.letters };
}

const AGAIN = 'A letter was not taken. It is tried again.';

describe('a letter', () => {
  it.each([
    ['RCPT', '550 5.1.1 No such mailbox'],
    ['DATA', '554 5.7.1 Refused by policy'],
  ] as const)('is dead at once when the answer to %s is %s', async (to, reply) => {
    const { error, letter } = await triedWith({ to, reply }, await written());

    expect(error).toBeNull();
    expect(letter).toMatchObject({ tries: 1, diedAt: expect.any(Date), text: 'Please look.' });
    expect(letter?.failure).toBe(`The mail server refused it: ${reply}`);
  });

  it.each([
    ['RCPT', '450 4.2.1 Mailbox is busy'],
    ['MAIL', '451 try again later'],
    ['MAIL', '530 5.7.0 Authentication required'],
  ] as const)('is tried again when the answer to %s is %s', async (to, reply) => {
    const { error, letter } = await triedWith({ to, reply }, await written());

    expect(error).toBe(AGAIN);
    expect(letter).toMatchObject({ tries: 1, diedAt: null, failure: expect.stringContaining(reply) });
  });

  it('is tried again where there is no mail server, and dead after the last try, with the reason', async () => {
    const id = await written();
    const tools = await jobTools(api, { by: 'SMTP', url: 'smtp://127.0.0.1:1' });

    await expect(sendLetter.run({ id }, tools)).rejects.toThrow(AGAIN);
    await unit().execute('update letter set tries = 19 where id = ?', [id]);
    await sendLetter.run({ id }, await jobTools(api, { by: 'SMTP', url: 'smtp://127.0.0.1:1' }));

    const letter = await unit().findOneOrFail(Letter, { id });
    expect(letter).toMatchObject({ tries: 20, diedAt: expect.any(Date) });
    expect(letter.failure).toContain('ECONNREFUSED');
  });

  it('offers a button to stop it to the mail program, where it may be stopped', async () => {
    const stopAddress = 'https://directory.example.org/letters/stop/x.y.z';

    const { letters } = await triedWith({ refusals: 0 }, await written({ topic: 'LISTING_NEWS', stopAddress }));

    expect(letters[0]?.text).toMatch(
      /^List-Unsubscribe: <https:\/\/directory\.example\.org\/letters\/stop\/x\.y\.z>$/m,
    );
    expect(letters[0]?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  });

  it('does not leave when it was stopped while it waited, and is not written when it was before', async () => {
    const recipient = 'quiet@example.org';
    const id = await written({ recipient, topic: 'LISTING_NEWS' });
    await unit().execute("insert into post.stop values (post.address_key(?), 'LISTING_NEWS', now())", [recipient]);

    const { letter, letters } = await triedWith({ refusals: 0 }, id);
    const later = await written({ recipient: 'Quiet@Example.org', topic: 'LISTING_NEWS' });
    const others = [await written({ recipient, topic: 'LISTING_REMINDERS' }), await written({ recipient })];

    expect([letter, letters]).toEqual([null, []]);
    expect(await unit().findOne(Letter, { id: later })).toBeNull();
    expect(await unit().find(Letter, { id: others })).toHaveLength(2);
  });

  it.each([{ subject: 'Hello\r\nBcc: all@example.org' }, { recipient: 'a@example.org\nBcc: all@example.org' }])(
    'is refused by the database with a second line in %j',
    async (more) => {
      await expect(written(more)).rejects.toThrow('A subject and a recipient are one line each.');
    },
  );
});

describe('the hourly job', () => {
  it('takes the text of a letter that has been dead for 30 days, and all of it after a year', async () => {
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    const [fresh, old, ancient] = [
      await written({ diedAt: days(29) }),
      await written({ diedAt: days(31) }),
      await written({ diedAt: days(366) }),
    ];

    await forgetExpired.run({}, await jobTools(api));

    expect(await unit().findOne(Letter, { id: fresh })).toMatchObject({
      text: 'Please look.',
      html: expect.anything(),
    });
    expect(await unit().findOne(Letter, { id: old })).toMatchObject({
      text: null,
      html: null,
      subject: LETTER.subject,
    });
    expect(await unit().findOne(Letter, { id: ancient })).toBeNull();
  });

  it('finds a letter that lost its place in the queue, and leaves one that has it', async () => {
    const createdAt = new Date(Date.now() - 2 * 3_600_000);
    const [waiting, lost] = [await written({ createdAt }), await written({ createdAt })];
    await unit().execute('select graphile_worker.remove_job(?)', [`letter:${lost}`]);

    await forgetExpired.run({}, await jobTools(api));

    expect(await unit().findOne(Letter, { id: waiting })).toMatchObject({ diedAt: null });
    expect(await unit().findOne(Letter, { id: lost })).toMatchObject({ failure: 'It lost its place in the queue.' });
  });
});

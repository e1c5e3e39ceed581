import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, PASSWORD, resident } from './someone-at-the-door.ts';

const door = identityDoor();
const OTHER = 'violet anchor biscuit seventeen';

async function lettersTo(email: string): Promise<{ subject: string; text: string }[]> {
  const { rows } = await withClient(door.connection, (client) =>
    client.query<{ subject: string; text: string }>(
      'select subject, text from letter where recipient = $1 order by id',
      [email],
    ),
  );
  return rows;
}

async function codeSentTo(email: string): Promise<string> {
  await new Client(door.url).post('/auth/request-password-reset', { email });
  const letters = await lettersTo(email);
  return /^(\S{20,})$/m.exec(letters.at(-1)?.text ?? '')?.[1] ?? '';
}

const reset = (token: string, newPassword = OTHER) =>
  new Client(door.url).post('/auth/reset-password', { token, newPassword });

describe('a forgotten password', () => {
  it('is replaced with a code from a letter, which works once and ends all sessions', async () => {
    const { email } = await resident(door);
    const open = new Client(door.url);
    await open.signIn(email);

    const code = await codeSentTo(email);
    const [first, second] = [await reset(code), await reset(code, 'another anchor biscuit twelve')];

    expect([first.status, second.status]).toEqual([200, 400]);
    expect((await open.ask(ME)).status).toBe(401);
    expect((await new Client(door.url).signIn(email)).status).toBe(401);
    expect((await new Client(door.url).signIn(email, OTHER)).status).toBe(200);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      'Choose a new password',
      'Your password was changed',
    ]);
  });

  it('is not replaced by the name of its owner, wherever the code is sent', async () => {
    const code = await codeSentTo((await resident(door)).email);
    const newPassword = 'robin example';

    const inBody = await reset(code, newPassword);
    const inAddress = await new Client(door.url).post(`/auth/reset-password?token=${code}`, { newPassword });

    expect([inBody.body.code, inAddress.body.code]).toEqual(['WEAK_PASSWORD', 'WEAK_PASSWORD']);
  });

  it('says the same whether there is somebody of that address', async () => {
    const { email } = await resident(door);

    const known = await new Client(door.url).post('/auth/request-password-reset', { email });
    const unknown = await new Client(door.url).post('/auth/request-password-reset', { email: 'nobody@example.org' });

    expect(known.status).toBe(200);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await lettersTo('nobody@example.org')).toEqual([]);
  });

  it('is not replaced with an expired code, nor with a weak password, which leaves the code as it was', async () => {
    const { email } = await resident(door);
    await withClient(door.connection, (client) => client.query('delete from auth.rate_limit'));

    const code = await codeSentTo(email);
    const weak = await reset(code, 'Robin Example 12');
    await withClient(door.connection, (client) =>
      client.query("update auth.verification set expires_at = now() - interval '1 second'"),
    );
    const expired = await reset(code);

    expect(weak.body).toMatchObject({
      code: 'WEAK_PASSWORD',
      message: expect.stringMatching(/^This password is easy to guess\./),
    });
    expect(expired.status).toBe(400);
    expect((await new Client(door.url).signIn(email)).status).toBe(200);
  });

  it('fills nobody’s letter box', async () => {
    const { email } = await resident(door);
    await withClient(door.connection, (client) => client.query('delete from auth.rate_limit'));

    for (let turn = 0; turn < 5; turn += 1) await codeSentTo(email);

    expect(await lettersTo(email)).toHaveLength(3);
  });

  it('keeps no code that could be read from the table of codes', async () => {
    const { email } = await resident(door);
    await withClient(door.connection, (client) => client.query('delete from auth.rate_limit'));

    const code = await codeSentTo(email);

    const { rows } = await withClient(door.connection, (client) => client.query('select * from auth.verification'));
    expect(code).not.toBe('');
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

describe('a password', () => {
  it('is changed by who knows the old one, to a strong one', async () => {
    const { email } = await resident(door);
    const client = new Client(door.url);
    await client.signIn(email);
    const change = (currentPassword: string, newPassword: string) =>
      client.post('/auth/change-password', { currentPassword, newPassword });

    const statuses = [
      (await change('not the password', OTHER)).status,
      (await change(PASSWORD, 'password1234')).status,
      (await change(PASSWORD, OTHER)).status,
    ];

    expect(statuses).toEqual([400, 400, 200]);
    expect((await new Client(door.url).signIn(email, OTHER)).status).toBe(200);
  });

  it('is not found out by somebody at an open session: that is locked as well', async () => {
    const { email } = await resident(door);
    const client = new Client(door.url);
    await client.signIn(email);
    const guess = (currentPassword: string) =>
      client.post('/auth/change-password', { currentPassword, newPassword: OTHER });

    for (let turn = 0; turn < 10; turn += 1) await guess('not the password');

    expect((await guess(PASSWORD)).status).toBe(429);
  });
});

import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, PASSWORD, resident } from './someone-at-the-door.ts';

const door = identityDoor();
const EDITOR = { role: 'LISTING_EDITOR', scope: '019aa000-0000-7000-8000-000000000001' } as const;

async function suspend(id: string): Promise<void> {
  await withClient(door.connection, (client) =>
    client.query('update person set suspended_at = now() where id = $1', [id]),
  );
}

describe('signing in with a password', () => {
  it('lets a browser ask with its cookie, and a program with its token', async () => {
    const { email } = await resident(door, EDITOR);
    const browser = new Client(door.url);

    const signedIn = await browser.signIn(email);
    const program = new Client(door.url);
    program.headers = { authorization: `Bearer ${browser.token}` };

    expect(signedIn.status).toBe(200);
    const me = { email, needsSecondFactor: false, roles: [EDITOR] };
    expect((await browser.ask(ME)).body.data.me).toMatchObject(me);
    expect((await program.ask(ME)).body.data.me).toMatchObject(me);
  });

  it('sets a cookie that no script reads and no other page sends', async () => {
    const { email } = await resident(door);

    const { headers } = await new Client(door.url).signIn(email);

    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^linkwell\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('answers a wrong password and an unknown address alike, and takes the address in any case', async () => {
    const { email } = await resident(door);

    const wrong = await new Client(door.url).signIn(email, 'not the password');
    const unknown = await new Client(door.url).signIn('nobody@example.org', 'not the password');
    const capitals = await new Client(door.url).signIn(email.toUpperCase());

    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(unknown.status).toBe(401);
    expect(capitals.status).toBe(200);
  });

  it('answers somebody who is suspended like a wrong password, and ends their open session at once', async () => {
    const { id, email } = await resident(door);
    const open = new Client(door.url);
    await open.signIn(email);
    await suspend(id);

    const again = await new Client(door.url).signIn(email);
    const wrong = await new Client(door.url).signIn(email, 'not the password');

    expect((await open.ask(ME)).status).toBe(401);
    expect(again.status).toBe(401);
    expect(again.body).toEqual(wrong.body);
  });

  it('is not for strangers: nobody signs up', async () => {
    const body = { email: 'stranger@example.org', name: 'Stranger', password: PASSWORD };

    const { status } = await new Client(door.url).post('/auth/sign-up/email', body);

    expect(status).toBe(404);
  });

  it.each(['/auth/update-user', '/auth/delete-user', '/auth/change-email', '/auth/list-sessions', '/auth/ok'])(
    'opens nothing of the library that is not used: %s',
    async (path) => {
      const client = new Client(door.url);
      await client.signIn((await resident(door)).email);

      expect((await client.post(path, { name: 'Other' })).status).toBe(404);
    },
  );
});

describe('who shows nothing', () => {
  it('is the public, and costs no statement', async () => {
    const { body } = await new Client(door.url).ask(ME);

    expect(body).toEqual({ data: { me: null } });
  });
});

describe('who shows what does not hold', () => {
  it.each([
    ['a token that nobody made', { authorization: 'Bearer abcdefgh.ijkl' }],
    ['a token without our signature', { authorization: 'Bearer abcdefghijklmnop' }],
    ['a key that nobody made', { 'x-api-key': 'lw_abcdefghijklmnop' }],
    ['a cookie of another make', { cookie: 'linkwell.session_token=abc.def' }],
  ])('is refused, not taken for the public: %s', async (_, headers: Record<string, string>) => {
    const { status, body } = await new Client(door.url).ask('{ __typename }', {}, headers);

    expect(status).toBe(401);
    expect(body.errors[0]).toMatchObject({
      message: expect.stringMatching(/\.$/),
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('is refused with the token as the database holds it, so that who reads the database cannot sign in', async () => {
    const { id, email } = await resident(door);
    await new Client(door.url).signIn(email);
    const { rows } = await withClient(door.connection, (client) =>
      client.query<{ token: string }>('select token from auth.session where person_id = $1', [id]),
    );

    const { status } = await new Client(door.url).ask(ME, {}, { authorization: `Bearer ${rows[0]?.token}` });

    expect(status).toBe(401);
  });
});

describe('another web page', () => {
  it('cannot use the cookie, neither to sign in nor to ask', async () => {
    const { email } = await resident(door);
    const browser = new Client(door.url);
    await browser.signIn(email);
    const elsewhere = { origin: 'https://evil.example' };

    const asked = await browser.ask(ME, {}, elsewhere);
    const changed = await browser.post('/auth/sign-out', {}, elsewhere);

    expect(asked.status).toBe(401);
    expect(changed.status).toBe(403);
    expect((await browser.ask(ME)).body.data.me.email).toBe(email);
  });
});

describe('a role', () => {
  it('counts no more from the next request on after it was taken away', async () => {
    const { id, email } = await resident(door, EDITOR);
    const client = new Client(door.url);
    await client.signIn(email);
    const before = await client.ask(ME);

    await withClient(door.connection, (database) =>
      database.query('update role_assignment set removed_at = now() where person_id = $1', [id]),
    );

    expect(before.body.data.me.roles).toHaveLength(1);
    expect((await client.ask(ME)).body.data.me.roles).toEqual([]);
  });
});

describe('the log', () => {
  it('holds no password and no token', async () => {
    const { email } = await resident(door);
    const client = new Client(door.url);
    await client.signIn(email, 'wrong kettle orbit');
    await client.signIn(email);

    const log = door.lines.join('\n');

    expect(log).toContain('/auth/sign-in/email');
    for (const secret of [PASSWORD, 'wrong kettle orbit', client.token ?? '?', email])
      expect(log).not.toContain(secret);
  });
});

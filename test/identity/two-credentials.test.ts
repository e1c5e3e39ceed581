import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, PASSWORD, resident, setUpSecondFactor } from './someone-at-the-door.ts';

const door = identityDoor();
const ADMINISTRATOR = { role: 'ADMINISTRATOR', scope: null } as const;
const COOKIE = 'linkwell.session_token';

async function signedIn() {
  const client = new Client(door.url);
  await client.signIn((await resident(door)).email);
  return { client, token: decodeURIComponent(client.token ?? '') };
}

/** Administrators with a second factor: of the first the session used it, of the second it did not. */
async function strongAndWeak() {
  const [strong, weak] = [new Client(door.url), new Client(door.url)];
  for (const client of [strong, weak]) {
    const { id, email } = await resident(door, ADMINISTRATOR);
    await client.signIn(email);
    await setUpSecondFactor(client);
    if (client === weak)
      await withClient(door.connection, (database) =>
        database.query('update auth.session set second_factor = false where person_id = $1', [id]),
      );
  }
  return { strong, weak };
}

describe('somebody who shows two credentials', () => {
  it('is locked out after ten wrong passwords like everybody else', async () => {
    for (const headers of [
      () => ({ 'x-api-key': 'junk' }),
      () => ({ authorization: 'Basic junk' }),
      ({ token }: { token: string }) => ({ authorization: `Bearer  ${token}` }),
    ]) {
      await withClient(door.connection, (database) => database.query('delete from auth.rate_limit'));
      const someone = await signedIn();
      const tried = [];

      for (let turn = 0; turn < 11; turn += 1)
        tried.push(
          (await someone.client.post('/auth/two-factor/disable', { password: 'not the password' }, headers(someone)))
            .status,
        );

      expect([401, 429]).toContain(tried.at(-1));
    }
  });

  it('is as strong as the one that counts', async () => {
    const { strong, weak } = await strongAndWeak();
    const bare = decodeURIComponent(strong.token ?? '');
    const { cookie } = weak;
    const twice = `${cookie}; ${COOKIE}=${encodeURIComponent(bare)}`;

    // Each from a browser of its own, so that none keeps what it is given.
    const ways: Record<string, string>[] = [{ 'x-api-key': 'junk' }, { authorization: bare }, { cookie: twice }];
    for (const headers of ways)
      await new Client(door.url).post('/auth/two-factor/disable', { password: PASSWORD }, { cookie, ...headers });

    expect((await weak.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: true, twoFactorEnabled: true });
  });

  it('is refused where one does not hold', async () => {
    const { client } = await signedIn();

    const { status } = await client.post('/auth/two-factor/enable', { password: PASSWORD }, { 'x-api-key': 'junk' });

    expect(status).toBe(401);
  });
});

describe('somebody who is suspended', () => {
  it('cannot change how they sign in', async () => {
    const { client } = await signedIn();
    await withClient(door.connection, (database) => database.query('update person set suspended_at = now()'));

    const { status } = await client.post('/auth/two-factor/enable', { password: PASSWORD });

    expect(status).toBe(401);
  });
});

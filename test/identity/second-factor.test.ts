import { describe, expect, it } from '@jest/globals';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, codeOf, ME, PASSWORD, resident, setUpSecondFactor, type Reply } from './someone-at-the-door.ts';

const door = identityDoor();
const ADMINISTRATOR = { role: 'ADMINISTRATOR', scope: null } as const;
const ADD =
  'mutation { createOrganisation(input: { name: { en: "Hall" }, kind: UNINCORPORATED_GROUP }) { problems { code } } }';
const KEY = 'mutation { createApiKey(name: "x", scopes: [LISTINGS], expiresOn: "2026-12-01") { key } }';

/** Somebody with a second factor, and where they have set it up. */
async function established() {
  const person = await resident(door, ADMINISTRATOR);
  const client = new Client(door.url);
  await client.signIn(person.email);
  return { ...person, client, ...(await setUpSecondFactor(client)) };
}

const codesOf = ({ body }: Reply) =>
  (body.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);

describe('somebody who works for the partnership', () => {
  it('can do nothing without a second factor but set one up, and is told so', async () => {
    const { email } = await resident(door, ADMINISTRATOR);
    const client = new Client(door.url);
    await client.signIn(email);

    const me = await client.ask(ME);
    const change = await client.ask(ADD);
    const key = await client.ask(KEY);

    expect(me.body.data.me).toMatchObject({ needsSecondFactor: true, twoFactorEnabled: false, roles: [ADMINISTRATOR] });
    expect(codesOf(change)).toEqual(['FORBIDDEN']);
    expect(change.body.errors[0].message).toMatch(/needs a second factor/);
    expect(codesOf(key)).toEqual(['FORBIDDEN']);
  });

  it('can do what is theirs once it is set up, and all their other sessions end', async () => {
    const { email } = await resident(door, ADMINISTRATOR);
    const [here, elsewhere] = [new Client(door.url), new Client(door.url)];
    await elsewhere.signIn(email);
    await here.signIn(email);

    const { recoveryCodes } = await setUpSecondFactor(here);

    expect(recoveryCodes).toHaveLength(10);
    expect((await here.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: false, twoFactorEnabled: true });
    expect((await here.ask(ADD)).body.data.createOrganisation.problems).toEqual([]);
    expect((await elsewhere.ask(ME)).status).toBe(401);
  });

  it('signs in with password and code, and has nothing in between', async () => {
    const { email, secret } = await established();
    const client = new Client(door.url);

    const first = await client.signIn(email);
    const between = await client.ask(ME);
    const second = await client.post('/auth/two-factor/verify-totp', { code: await codeOf(secret) });

    expect(first.body).toMatchObject({ twoFactorRedirect: true });
    expect(first.headers.get('set-auth-token')).toBeNull();
    expect(between.body.data.me).toBeNull();
    expect(second.status).toBe(200);
    expect((await client.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: false });
  });

  it('uses a recovery code once', async () => {
    const { email, recoveryCodes } = await established();
    const use = async () => {
      const client = new Client(door.url);
      await client.signIn(email);
      const { status } = await client.post('/auth/two-factor/verify-backup-code', { code: recoveryCodes[0] });
      return { status, me: (await client.ask(ME)).body.data?.me };
    };

    const [once, twice] = [await use(), await use()];

    expect(once).toMatchObject({ status: 200, me: { needsSecondFactor: false } });
    expect(twice).toMatchObject({ status: 401, me: null });
  });

  it('is locked out after ten wrong codes, also with the right one', async () => {
    const { email, secret } = await established();
    const guess = async (code: string) => {
      const client = new Client(door.url);
      await client.signIn(email);
      return client.post('/auth/two-factor/verify-totp', { code });
    };

    for (let turn = 0; turn < 10; turn += 1) await guess('000000');
    const { status } = await guess(await codeOf(secret));

    expect(status).toBe(429);
  });

  it('has no device trusted', async () => {
    const { email, secret } = await established();
    const client = new Client(door.url);
    await client.signIn(email);

    const { status } = await client.post('/auth/two-factor/verify-totp', {
      code: await codeOf(secret),
      trustDevice: true,
    });

    expect(status).toBe(400);
  });

  it('loses what is theirs with the second factor', async () => {
    const { client } = await established();
    const { key } = (await client.ask(KEY)).body.data.createApiKey;

    const { status } = await client.post('/auth/two-factor/disable', { password: PASSWORD });

    expect(status).toBe(200);
    expect((await new Client(door.url).ask(ADD, {}, { authorization: `Bearer ${key}` })).status).toBe(401);
    expect((await client.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: true, twoFactorEnabled: false });
  });

  it('cannot have it taken away by a session that did not use it', async () => {
    const { id, client } = await established();
    await withClient(door.connection, (database) =>
      database.query('update auth.session set second_factor = false where person_id = $1', [id]),
    );

    const disabled = await client.post('/auth/two-factor/disable', { password: PASSWORD });
    const changed = await client.post('/auth/change-password', { currentPassword: PASSWORD, newPassword: PASSWORD });

    expect([disabled.status, changed.status]).toEqual([403, 403]);
    expect((await client.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: true });
  });

  it('makes such a session strong with a code', async () => {
    const { id, client, secret } = await established();
    await withClient(door.connection, (database) =>
      database.query('update auth.session set second_factor = false where person_id = $1', [id]),
    );

    await client.post('/auth/two-factor/verify-totp', { code: await codeOf(secret) });

    expect((await client.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: false });
  });
});

describe('what is kept', () => {
  it('is neither the secret nor a recovery code', async () => {
    const { id, secret, recoveryCodes } = await established();

    const rows = await withClient(door.connection, (database) =>
      database.query('select * from auth.two_factor where person_id = $1', [id]),
    );

    const kept = JSON.stringify(rows.rows);
    for (const word of [secret, ...recoveryCodes]) expect(kept).not.toContain(word);
  });
});

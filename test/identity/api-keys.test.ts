import { beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, resident, setUpSecondFactor } from './someone-at-the-door.ts';

const door = identityDoor();
const CREATE = `mutation ($scopes: [KeyScope!]!, $expiresOn: String!, $name: String!) {
  createApiKey(name: $name, scopes: $scopes, expiresOn: $expiresOn) {
    key apiKey { id name startsWith scopes expiresAt lastUsedAt } problems { path code message } } }`;
const ADD =
  'mutation { createOrganisation(input: { name: { en: "Hall" }, kind: UNINCORPORATED_GROUP }) { problems { code } } }';
const PEOPLE = '{ people { edges { node { name } } } }';
const KEYS = '{ me { apiKeys { id startsWith lastUsedAt revokedAt } } }';

const inDays = (days: number) => DateTime.now().setZone('Europe/London').plus({ days }).toISODate();

let id: string;
let owner: Client;
beforeAll(async () => {
  const person = await resident(door, { role: 'ADMINISTRATOR', scope: null });
  id = person.id;
  owner = new Client(door.url);
  await owner.signIn(person.email);
  await setUpSecondFactor(owner);
});

async function aKey(scopes = ['LISTINGS'], expiresOn = inDays(30)) {
  const { body } = await owner.ask(CREATE, { name: 'Import', scopes, expiresOn });
  return body.data.createApiKey;
}

async function withKey(key: string, query: string) {
  return new Client(door.url).ask(query, {}, { authorization: `Bearer ${key}` });
}

const sql = (text: string, values: unknown[]) => withClient(door.connection, (client) => client.query(text, values));

describe('an API key', () => {
  it('is shown once, and kept as a digest', async () => {
    const { key, apiKey, problems } = await aKey();

    const { rows } = await sql('select * from api_key where id = $1', [apiKey.id]);

    expect(problems).toEqual([]);
    expect(key).toMatch(/^lw_[a-zA-Z0-9]{48}$/);
    expect(apiKey).toMatchObject({ startsWith: key.slice(0, 8), scopes: ['LISTINGS'], lastUsedAt: null });
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('is made once, however often it is asked for with one idempotency key; its secret is told the first time only', async () => {
    const create = `mutation { createApiKey(name: "Nightly", scopes: [AUDIT], expiresOn: "${inDays(9)}",
      idempotencyKey: "nightly-key-1") { key apiKey { id } problems { code } } }`;

    const first = (await owner.ask(create)).body.data.createApiKey;
    const again = (await owner.ask(create)).body.data.createApiKey;

    expect(first.key).toMatch(/^lw_/);
    expect(again).toEqual({ key: null, apiKey: first.apiKey, problems: [] });
    const { rows } = await sql('select outcome::text from shell.kept_answer', []);
    expect(JSON.stringify(rows)).not.toContain(first.key);
  });

  it('does for its owner what it was made for and nothing else, in either header', async () => {
    const { key } = await aKey(['LISTINGS']);

    const done = await withKey(key, ADD);
    const refused = await withKey(key, PEOPLE);
    const other = await new Client(door.url).ask(ME, {}, { 'x-api-key': key });

    expect(done.body.data.createOrganisation.problems).toEqual([]);
    expect(refused.body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(other.body.data.me).toMatchObject({ name: 'Robin Example', sessions: null });
  });

  it('makes no other key and ends no session', async () => {
    const { key } = await aKey(['LISTINGS', 'PEOPLE', 'AUDIT']);

    const made = await new Client(door.url).ask(
      CREATE,
      { name: 'x', scopes: ['AUDIT'], expiresOn: inDays(1) },
      { 'x-api-key': key },
    );
    const ended = await withKey(key, 'mutation { endOtherSessions { problems { code } } }');

    expect(made.body.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(ended.body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('notes when it was last used, once a minute', async () => {
    const { key, apiKey } = await aKey();
    const lastUsed = async () => {
      const { body } = await owner.ask(KEYS);
      return body.data.me.apiKeys.find((each: { id: string }) => each.id === apiKey.id).lastUsedAt as string;
    };

    await withKey(key, ME);
    const first = await lastUsed();
    await withKey(key, ME);

    expect(first).not.toBeNull();
    expect(await lastUsed()).toBe(first);
  });

  it('stops when it is revoked, when it has expired, and while its owner is suspended', async () => {
    const keys = [await aKey(), await aKey(), await aKey()];
    const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) { apiKey { revokedAt } problems { code } } }';

    const revoked = await owner.ask(REVOKE, { id: keys[0].apiKey.id });
    await sql("update api_key set expires_at = now() - interval '1 second' where id = $1", [keys[1].apiKey.id]);
    const statuses = [(await withKey(keys[0].key, ME)).status, (await withKey(keys[1].key, ME)).status];
    await sql('update person set suspended_at = now() where id = $1', [id]);
    const suspended = await withKey(keys[2].key, ME);
    await sql('update person set suspended_at = null where id = $1', [id]);
    const reinstated = await withKey(keys[2].key, ME);

    expect(revoked.body.data.revokeApiKey.apiKey.revokedAt).not.toBeNull();
    expect([...statuses, suspended.status, reinstated.status]).toEqual([401, 401, 401, 200]);
    expect(suspended.body.errors[0].message).toBe(
      'This API key does not hold, or no longer. Ask its owner for a new one.',
    );
  });

  it('loses with its owner’s role what the role allowed', async () => {
    const person = await resident(door, { role: 'LISTING_EDITOR', scope: '019aa000-0000-7000-8000-000000000001' });
    const client = new Client(door.url);
    await client.signIn(person.email);
    const { body } = await client.ask(CREATE, { name: 'Site', scopes: ['LISTINGS'], expiresOn: inDays(1) });
    const roles = async () => (await withKey(body.data.createApiKey.key, ME)).body.data.me.roles as unknown[];

    const before = await roles();
    await sql('update role_assignment set removed_at = now() where person_id = $1', [person.id]);

    expect(before).toHaveLength(1);
    expect(await roles()).toEqual([]);
  });

  it('is of its owner alone', async () => {
    const { apiKey } = await aKey();
    const other = new Client(door.url);
    await other.signIn((await resident(door)).email);

    const { body } = await other.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { problems { code } } }', {
      id: apiKey.id,
    });

    expect(body.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['no name', { name: ' ' }, ['name', 'Say in a few words what the key is for.']],
    ['nothing that it may do', { scopes: [] }, ['scopes', 'Say at least one thing that the key may do.']],
    [
      'a day in the past',
      { expiresOn: inDays(-1) },
      ['expiresOn', expect.stringMatching(/^Choose a day from today to /)],
    ],
    [
      'more than a year',
      { expiresOn: inDays(367) },
      ['expiresOn', expect.stringMatching(/^Choose a day from today to /)],
    ],
    ['no day', { expiresOn: 'soon' }, ['expiresOn', expect.stringMatching(/^Write the day as/)]],
  ])('is not made with %s', async (_, given, [path, message]) => {
    const { body } = await owner.ask(CREATE, { name: 'Import', scopes: ['LISTINGS'], expiresOn: inDays(1), ...given });

    expect(body.data.createApiKey.problems).toMatchObject([{ path, message }]);
    expect(body.data.createApiKey.key).toBeNull();
  });
});

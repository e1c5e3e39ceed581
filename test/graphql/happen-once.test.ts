import { describe, expect, it } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { isObjectType } from 'graphql';
import { openDirectory } from '../../src/directory.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { forgetKeptAnswers } from '../../src/database/kept-answers.queries.ts';
import { anonymous, systemViewer } from '../../src/shared/viewer.ts';
import { administrator } from '../support/viewers.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { withClient } from '../support/with-client.ts';

const api = testApi();
const { aLocation, anOrganisation } = builders(api);

const CREATE = `mutation ($input: OrganisationInput!, $key: String) {
  createOrganisation(input: $input, idempotencyKey: $key) { organisation { id name version } problems { path code message } } }`;
const called = (en: string) => ({ name: { en }, kind: 'OTHER' });

async function create(name: string, key: string | null, viewer = administrator) {
  const { data, errors } = await api.ask(CREATE, { input: called(name), key }, viewer);
  expect(errors).toEqual([]);
  return data?.createOrganisation;
}

async function count(name: string): Promise<number> {
  const { rows } = await withClient(api.connection, (client) =>
    client.query<{ n: number }>(`select count(*)::int as n from organisation where name ->> 'en' = $1`, [name]),
  );
  return rows[0]?.n ?? 0;
}

describe('the same change with the same key', () => {
  it('happens once, and is answered alike', async () => {
    const first = await create('Once Only', 'key-once-1');
    const second = await create('Once Only', 'key-once-1');

    expect(first.organisation).toMatchObject({ name: 'Once Only', version: 1 });
    expect(second).toEqual(first);
    expect(await count('Once Only')).toBe(1);
  });

  it('happens once also when many come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create('Rush Hour', 'key-rush-1')));

    expect(new Set(answers.map(({ organisation }) => organisation.id)).size).toBe(1);
    expect(await count('Rush Hour')).toBe(1);
  });

  it('happens once also when the program was started anew in between', async () => {
    const first = await create('Old Hand', 'key-restart-1');
    const anew = await openDirectory({ primary: api.connection, poolSize: 2 });

    const kept = await anew.reads.all('', 'select key from shell.kept_answer where key = $1', ['key-restart-1']);
    await anew.close();

    expect(kept).toHaveLength(1);
    expect(await create('Old Hand', 'key-restart-1')).toEqual(first);
  });

  it('keeps no digest that whoever has the database could find by trying', async () => {
    await create('Guess Me', 'key-guess-1');

    const sent = JSON.stringify(['createOrganisation', { input: { kind: 'OTHER', name: { en: 'Guess Me' } } }]);
    const kept = await api.directory.reads.all<{ fingerprint: string }>(
      '',
      'select fingerprint from shell.kept_answer where key = $1',
      ['key-guess-1'],
    );

    expect(kept).not.toEqual([{ fingerprint: createHash('sha256').update(sent).digest('base64url') }]);
    const digestKey = api.directory.contextFor(administrator).digestKey;
    expect(kept).toEqual([{ fingerprint: createHmac('sha256', digestKey).update(sent).digest('base64url') }]);
  });

  it('does not mind in which order fields are given', async () => {
    await create('In Order', 'key-order-1');
    const input = { kind: 'OTHER', name: { en: 'In Order' } };

    const { data } = await api.ask(CREATE, { key: 'key-order-1', input }, administrator);

    expect(data?.createOrganisation.problems).toEqual([]);
    expect(await count('In Order')).toBe(1);
  });

  it('is another one for somebody else', async () => {
    await create('For Each', 'key-each-1');
    await create('For Each', 'key-each-1', systemViewer('import'));

    expect(await count('For Each')).toBe(2);
  });

  it('is another one after a day', async () => {
    api.setClock('2026-03-02T10:00:00Z');
    await create('Next Day', 'key-day-1');
    api.setClock('2026-03-03T09:59:00Z');
    await create('Next Day', 'key-day-1');
    expect(await count('Next Day')).toBe(1);

    api.setClock('2026-03-03T10:01:00Z');
    await create('Next Day', 'key-day-1');
    api.setClock();

    expect(await count('Next Day')).toBe(2);
  });

  it('works for places and services too, with all that hangs on them', async () => {
    const organisation = await anOrganisation();
    const place = await aLocation({}, organisation.id);
    const document = `mutation ($id: ID!, $input: ServiceInput!) {
      createService(organisationId: $id, input: $input, idempotencyKey: "key-service-1") {
        service { id name organisation { id } locations { id } needs { code } } problems { message } } }`;
    const variables = {
      id: organisation.id,
      input: { name: { en: 'Choir' }, needs: ['debt'], locationIds: [place.id] },
    };

    const first = await api.ask(document, variables, administrator);
    const second = await api.ask(document, variables, administrator);

    expect(first.data?.createService.service.locations).toEqual([{ id: place.id }]);
    expect(second.data).toEqual(first.data);
  });
});

describe('a key', () => {
  it('cannot be used for something else', async () => {
    await create('First Use', 'key-other-1');

    expect(await create('Second Use', 'key-other-1')).toEqual({
      organisation: null,
      problems: [
        {
          path: 'idempotencyKey',
          code: 'TAKEN',
          message: 'You have used this key for something else in the last 24 hours. Use a new one.',
        },
      ],
    });
    expect(await count('Second Use')).toBe(0);
  });

  it('is not used up by what was rejected', async () => {
    expect((await create('', 'key-again-1')).problems).toMatchObject([{ code: 'REQUIRED' }]);

    expect((await create('Put Right', 'key-again-1')).problems).toEqual([]);
    expect(await count('Put Right')).toBe(1);
  });

  it.each(['', 'short', 'x'.repeat(101), 'with blank', 'a\0bcdefgh', "'; drop table x"])(
    'may not be %j',
    async (key) => {
      expect((await create('Bad Key', key)).problems).toMatchObject([{ path: 'idempotencyKey', code: 'INVALID' }]);
      expect(await count('Bad Key')).toBe(0);
    },
  );

  it('serves nobody who is not signed in', async () => {
    const { errors } = await api.ask(CREATE, { input: called('Nobody'), key: 'key-nobody-1' }, anonymous);

    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is one for each change of a document', async () => {
    const document = `mutation ($a: OrganisationInput!, $b: OrganisationInput!) {
      one: createOrganisation(input: $a, idempotencyKey: "key-pair-one") { organisation { id } problems { code } }
      two: createOrganisation(input: $b, idempotencyKey: "key-pair-two") { organisation { id } problems { code } } }`;
    const variables = { a: called('Pair One'), b: called('Pair Two') };

    const first = await api.ask(document, variables, administrator);

    expect(first.errors).toEqual([]);
    expect(first.data?.one.organisation.id).not.toBe(first.data?.two.organisation.id);
    expect((await api.ask(document, variables, administrator)).data).toEqual(first.data);
  });

  it('is forgotten when it has expired', async () => {
    await create('Forgotten', 'key-forgotten-1');

    await forgetKeptAnswers(api.directory.orm.em.fork(), new Date(Date.now() + 25 * 60 * 60 * 1000));

    expect(await api.directory.reads.all('', 'select 1 from shell.kept_answer')).toEqual([]);
  });

  it('leaves the record of the change as it is without one', async () => {
    const { organisation } = await create('On Record', 'key-record-1');

    const changes = await api.directory.reads.all('', 'select changed_by from history.change where subject_id = $1', [
      organisation.id,
    ]);

    expect(changes).toEqual([{ changed_by: administrator.id }]);
  });
});

describe('the schema', () => {
  it('lets every change that makes something take a key', async () => {
    const mutations = (await createSchema()).getMutationType();
    const making = Object.values((isObjectType(mutations) && mutations.getFields()) || {}).filter(({ name }) =>
      /^(create|invite|add)[A-Z]/.test(name),
    );

    expect(making.length).toBeGreaterThan(2);
    expect(
      making.filter(({ args }) => !args.some(({ name }) => name === 'idempotencyKey')).map(({ name }) => name),
    ).toEqual([]);
  });
});

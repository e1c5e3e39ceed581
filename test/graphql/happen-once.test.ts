import { describe, expect, it } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { isObjectType } from 'graphql';
import { openDirectory } from '../../src/directory.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { administrator } from '../support/viewers.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { creatingOnce, CREATE } from './creating-once.ts';

const api = testApi();
const { create, count } = creatingOnce(api);
const { aLocation, anOrganisation } = builders(api);

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

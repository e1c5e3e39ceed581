import { describe, expect, it } from '@jest/globals';
import { forgetKeptAnswers } from '../../src/database/kept-answers.queries.ts';
import { anonymous } from '../../src/shared/viewer.ts';
import { administrator } from '../support/viewers.ts';
import { testApi } from '../support/api.ts';
import { creatingOnce, CREATE } from './creating-once.ts';

const api = testApi();
const { create, count } = creatingOnce(api);
const called = (en: string) => ({ name: { en }, kind: 'OTHER' });

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

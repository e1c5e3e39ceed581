import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator } from '../../support/viewers.ts';

const api = testApi();
const { aDeadLetter } = builders(api);

async function command(name: string, variables: { id: string; reason?: string }) {
  const [types, values] = variables.reason === undefined ? ['', ''] : [', $reason: String!', ', reason: $reason'];
  const what = name === 'retryLetter' ? 'letter { id tries diedAt failure }' : 'discardedId';
  const document = `mutation ($id: ID!${types}) { ${name}(id: $id${values}) { ${what} problems { path code message } } }`;
  const { data, errors } = await api.ask(document, variables, administrator);
  return { ...data?.[name], code: errors[0]?.extensions.code };
}

async function listed(): Promise<{ id: string; text: string | null }[]> {
  const fields = 'id template recipient subject text failure tries createdAt diedAt';
  const document = `{ deadLetters(first: 100) { edges { node { ${fields} } } } }`;
  const { data } = await api.ask(document, {}, administrator);
  return data?.deadLetters.edges.map(({ node }: { node: object }) => node);
}

const jobsOf = (id: string) =>
  api.directory.reads.all('', 'select from graphile_worker.jobs where key = $1', [`letter:${id}`]);

describe('dead letters', () => {
  it('are listed with the newest first, and with why', async () => {
    const [first, second] = [await aDeadLetter(), await aDeadLetter({ subject: 'Newer' })];

    const [newer, older] = await listed();

    expect([newer?.id, older?.id]).toEqual([second, first]);
    expect(older).toMatchObject({
      recipient: 'ada@example.org',
      text: 'Please look.',
      failure: 'The mail server refused it: 550',
      tries: 1,
    });
  });

  it.each(['invitation', 'new-password', 'a-letter-of-long-ago', null])(
    'keep the code of %s from administrators',
    async (template) => {
      const id = await aDeadLetter({ template, text: 'Your code is 1234.' });

      const found = (await listed()).find((letter) => letter.id === id);

      expect(found).toMatchObject({ text: null, subject: 'News' });
    },
  );

  it('record who has read them', async () => {
    const id = await aDeadLetter();
    await listed();

    const document =
      'query ($id: ID!) { auditEvents(filter: { subjectId: $id }) { edges { node { operation action } } } }';
    const { data } = await api.ask(document, { id }, administrator);

    expect(data?.auditEvents.edges).toContainEqual({ node: { operation: 'deadLetters', action: 'READ' } });
  });

  it('wait to be sent again when they are tried again', async () => {
    const id = await aDeadLetter();
    expect(await jobsOf(id)).toHaveLength(0);

    const { letter, problems } = await command('retryLetter', { id });

    expect(problems).toEqual([]);
    expect(letter).toEqual({ id, tries: 0, diedAt: null, failure: null });
    expect(await jobsOf(id)).toHaveLength(1);
    expect((await command('retryLetter', { id })).code).toBe('NOT_FOUND');
  });

  it.each([
    [{ text: null }, 'CONFLICT'],
    [{ recipient: 'nobody' }, 'INVALID'],
  ])('are not tried again with %j', async (more, code) => {
    const { problems } = await command('retryLetter', { id: await aDeadLetter(more) });

    expect(problems).toMatchObject([{ path: 'id', code }]);
  });

  it('are discarded with a reason, which the audit log keeps with who did it, and no value of the letter', async () => {
    const id = await aDeadLetter();

    const wordless = await command('discardLetter', { id, reason: ' ' });
    const { discardedId } = await command('discardLetter', { id, reason: 'She has left.' });

    expect(wordless.problems).toMatchObject([{ path: 'reason', code: 'REQUIRED' }]);
    expect(discardedId).toBe(id);
    expect((await listed()).map((letter) => letter.id)).not.toContain(id);
    const events = await api.directory.reads.all(
      '',
      `select action, operation, actor, reason, fields, before, after from audit.event where subject_id = $1`,
      [id],
    );
    expect(events).toEqual([
      {
        action: 'DELETE',
        operation: 'discardLetter',
        actor: administrator.id,
        reason: 'She has left.',
        fields: null,
        before: null,
        after: null,
      },
    ]);
  });
});

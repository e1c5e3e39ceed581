import { describe, expect, it } from '@jest/globals';
import { systemViewer } from '../../src/shared/viewer.ts';
import { newId } from '../../src/shared/uuid.ts';
import { testApi } from '../support/api.ts';
import { withClient } from '../support/with-client.ts';

const api = testApi();
const LETTER = { template: 'password-changed', facts: { name: 'Ada' } } as const;

function sender() {
  const { em, post } = api.directory.contextFor(systemViewer('test'));
  const write = (recipient: string, occasion: string) => post.send(em, { ...LETTER, recipient, occasion });
  return { em, post, write };
}

const lettersTo = (recipient: string) =>
  api.directory.reads.all('', 'select * from letter where recipient = $1', [recipient]);

describe('a letter for an occasion', () => {
  it('is written once, also when the first has been sent and forgotten', async () => {
    const recipient = `${newId()}@example.org`;
    const [first, second] = [sender(), sender()];

    first.write(recipient, 'freshness:10');
    await first.em.flush();
    await withClient(api.connection, (client) => client.query('delete from letter where recipient = $1', [recipient]));
    second.write(recipient.toUpperCase(), 'freshness:10');
    second.write(recipient, 'freshness:11');
    await second.em.flush();

    expect(await lettersTo(recipient)).toMatchObject([{ occasion: 'freshness:11' }]);
    expect(await lettersTo(recipient.toUpperCase())).toEqual([]);
  });

  it('is written once by ten who write it at the same moment, and to each recipient', async () => {
    const [one, other] = [`${newId()}@example.org`, `${newId()}@example.org`];
    const racing = Array.from({ length: 10 }, () => sender());

    for (const { write } of racing) {
      write(one, 'freshness:10');
      write(other, 'freshness:10');
    }
    await Promise.all(racing.map(({ em }) => em.flush()));

    expect([await lettersTo(one), await lettersTo(other)]).toMatchObject([[{}], [{}]]);
  });

  it('is written by the second when the first was taken back', async () => {
    const recipient = `${newId()}@example.org`;
    const [first, second] = [sender(), sender()];
    const takenBack = first.em.transactional(async (unit) => {
      first.post.send(unit, { ...LETTER, recipient, occasion: 'freshness:10' });
      await unit.flush();
      throw new Error('Taken back.');
    });

    await expect(takenBack).rejects.toThrow('Taken back.');
    second.write(recipient, 'freshness:10');
    await second.em.flush();

    expect(await lettersTo(recipient)).toHaveLength(1);
  });

  it('leaves no address behind', async () => {
    const recipient = `${newId()}@example.org`;
    const { em, write } = sender();

    write(recipient, 'freshness:10');
    await em.flush();

    const kept = await em.execute('select key::text from post.occasion');
    expect(JSON.stringify(kept)).not.toContain('example');
    expect(
      await em.execute('select from post.occasion where key = post.occasion_key(?, ?)', [recipient, 'freshness:10']),
    ).toHaveLength(1);
  });
});

describe('a letter to what is no address', () => {
  it.each(['nobody', 'a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org'])(
    'is dead: %j',
    async (recipient) => {
      const { em, post } = sender();

      post.send(em, { ...LETTER, recipient });
      await em.flush();

      const [letter] = await lettersTo(recipient.replace('\r\n', ' '));
      expect(letter).toMatchObject({ failure: 'This is not an e-mail address.', died_at: expect.any(Date) });
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { connectOrm } from '../../../src/database/orm.ts';
import { testDatabase } from '../../support/database.ts';
import { withClient } from '../../support/with-client.ts';
import { sealAll, tamper, verify } from './sealing.ts';
import { aLogToSeal } from './a-log-to-seal.ts';

const log = aLogToSeal();
const { addTerms } = log;

describe('a check', () => {
  /** Each on a copy of its own, since what is broken stays broken. */
  async function broken(statement: string): Promise<string | null> {
    const copy = await testDatabase();
    const orm = await connectOrm(copy.connection);
    try {
      return await withClient(copy.connection, async (client) => {
        for (let turn = 0; turn < 4; turn += 1) {
          await client.query(`insert into taxonomy_term (taxonomy, code, label, position)
            select 'NEED', ${turn} || '-' || n, '{"en": "x"}', 1 from generate_series(1, 10) n`);
          await sealAll(client);
        }
        await tamper(client, statement);
        return (await verify(client)).fault;
      });
    } finally {
      await orm.close(true);
      await copy.drop();
    }
  }

  const ID = (offset: number) => `(select id from audit.event order by id offset ${offset} limit 1)`;

  it.each([
    [
      'a changed event',
      `update audit.event set actor = 'somebody else' where id = ${ID(12)}`,
      /^Event \d+ was changed/,
    ],
    [
      'an event that is missing',
      `delete from audit.event where id = ${ID(15)}`,
      /^An event is missing after event \d+/,
    ],
    [
      'an event that was put in among others',
      `insert into audit.event (id, action, subject) select id, 'READ', 'person' from (select id from audit.event limit 1) e`,
      /^Event \d+ was put in after/,
    ],
    [
      'an event that was dated back to another month',
      `insert into audit.event (id, at, action, subject) values (1, now() - interval '3 months', 'READ', 'person')`,
      /put in after its time/,
    ],
    [
      'a time that was moved',
      `update audit.event set at = at - interval '1 microsecond' where id = ${ID(3)}`,
      /was changed/,
    ],
    ['a seal that is missing', 'delete from audit.seal where number = 2', /^Seal 2 is missing/],
    ['the first seal missing', 'delete from audit.seal where number = 1', /^Seal 1 is missing/],
    [
      'a seal that was changed',
      `update audit.seal set to_id = to_id + 1 where number = 3`,
      /^Seal 3 is not what was sealed/,
    ],
    [
      'a listing whose first version was rewritten in the change record',
      `update history.change set after = after || '{"position": 9}' where subject_id = '2-5'`,
      /^Event \d+ was changed/,
    ],
  ])('finds %s', async (_what, statement, fault) => {
    expect(await broken(statement)).toMatch(fault);
  });

  it('finds by a head that was written down that the end of the chain was cut off', async () => {
    await sealAll(log.pool);
    const { head } = await verify(log.pool);
    await addTerms(3);
    await sealAll(log.pool);
    const { head: later } = await verify(log.pool);

    expect((await verify(log.pool, head ?? '')).fault).toBeNull();
    await withClient(log.database.connection, (client) =>
      tamper(
        client,
        `delete from audit.event where id > (select after_id from audit.seal order by number desc limit 1);
         delete from audit.seal where number = (select max(number) from audit.seal)`,
      ),
    );
    expect((await verify(log.pool)).fault).toBeNull();
    expect((await verify(log.pool, later ?? '')).fault).toMatch(/does not hold the head/);
  });
});

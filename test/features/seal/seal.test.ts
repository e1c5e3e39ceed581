import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { openPool } from '../../../src/database/open-pool.ts';
import { connectOrm } from '../../../src/database/orm.ts';
import { sealAudit } from '../../../src/features/seal/seal-audit.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { withClient } from '../../support/with-client.ts';
import { sealAll, tamper, verify } from './sealing.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool({ ...database.connection, max: 12 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const TERM = `insert into taxonomy_term (taxonomy, code, label, position) values ('NEED', $1, '{"en": "x"}', 1)`;

async function addTerms(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await pool.query(TERM, [`term-${Math.random()}`]);
}

describe('sealing', () => {
  it('seals each event once, and finds the log as it was written', async () => {
    await addTerms(5);
    await sealAll(pool);
    await addTerms(5);
    await sealAll(pool);

    const { fault, sealed, waiting, seals } = await verify(pool);
    expect({ fault, waiting }).toEqual({ fault: null, waiting: 0 });
    expect(seals).toBeGreaterThan(1);
    expect(await pool.query('select from audit.event')).toMatchObject({ rowCount: sealed });
  });

  it('waits for a transaction that began earlier, and loses nothing of it', async () => {
    await withClient(database.connection, async (slow) => {
      await slow.query('begin');
      await slow.query(TERM, ['slow-before']);
      await addTerms(3);
      await sealAudit(pool);
      await addTerms(3);
      await slow.query(TERM, ['slow-after']);
      await sealAudit(pool);
      await slow.query('commit');
    });
    await sealAll(pool);

    const { rows } = await pool.query(`select count(*)::int as held from audit.event e
      where subject_id like 'slow-%' and exists (select from audit.seal s where e.id > s.after_id and e.id <= s.to_id)`);
    expect(rows).toEqual([{ held: 2 }]);
    expect((await verify(pool)).fault).toBeNull();
  });

  it('holds a thousand events that many wrote at once while others sealed', async () => {
    const { rows: before } = await pool.query<{ count: number }>('select count(*)::int from audit.event');

    await Promise.all([
      ...Array.from({ length: 8 }, () => addTerms(125)),
      ...Array.from({ length: 2 }, async () => {
        for (let turn = 0; turn < 20; turn += 1) await sealAudit(pool);
      }),
    ]);
    await sealAll(pool);

    const { fault, sealed } = await verify(pool);
    expect(fault).toBeNull();
    expect(sealed).toBe((before[0]?.count ?? 0) + 1000);
  });

  it('goes on in a copy that was restored on another server, where numbers of transactions begin anew', async () => {
    await addTerms(2);
    await pool.query(`insert into audit.boundary (to_id, xact) values (1, '9000000000000000000')
      on conflict (is_only) do update set to_id = excluded.to_id, xact = excluded.xact`);
    await sealAll(pool);

    expect((await verify(pool)).fault).toBeNull();
  });

  it('refuses to seal by an old snapshot, which would leave events out', async () => {
    await withClient(database.connection, async (client) => {
      await client.query('begin isolation level repeatable read');

      await expect(client.query('select audit.seal_events()')).rejects.toThrow('read committed');
    });
  });
});

describe('the log', () => {
  const WRITES = [
    `update audit.event set reason = 'other'`,
    'delete from audit.event where false',
    'truncate audit.event',
    'delete from audit.seal',
    'truncate audit.seal',
    'update audit.dropped set events = 1',
    `merge into audit.event e using (select 1 as id) x on e.id = x.id when matched then delete`,
    `set session_replication_role = replica; delete from audit.event`,
  ];

  it.each(WRITES)('refuses %s to its own owner', async (statement) => {
    await withClient(database.connection, async (client) => {
      await expect(client.query(statement)).rejects.toThrow('only grows');
    });
  });

  it.each(['update %s set reason = null', 'delete from %s', 'truncate %s'])(
    'refuses “%s” on each partition, also on one that is made later',
    async (statement) => {
      const { rows: made } = await pool.query<{ count: number }>('select audit.make_months(7) as count');
      const { rows } = await pool.query<{ name: string }>(
        `select relid::text as name from pg_partition_tree('audit.event') where isleaf`,
      );

      expect(made[0]?.count).toBeGreaterThanOrEqual(0);
      expect(rows.length).toBeGreaterThan(7);
      for (const { name } of rows)
        await expect(pool.query(statement.replace('%s', name))).rejects.toThrow('only grows');
    },
  );
});

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
    await sealAll(pool);
    const { head } = await verify(pool);
    await addTerms(3);
    await sealAll(pool);
    const { head: later } = await verify(pool);

    expect((await verify(pool, head ?? '')).fault).toBeNull();
    await withClient(database.connection, (client) =>
      tamper(
        client,
        `delete from audit.event where id > (select after_id from audit.seal order by number desc limit 1);
         delete from audit.seal where number = (select max(number) from audit.seal)`,
      ),
    );
    expect((await verify(pool)).fault).toBeNull();
    expect((await verify(pool, later ?? '')).fault).toMatch(/does not hold the head/);
  });
});

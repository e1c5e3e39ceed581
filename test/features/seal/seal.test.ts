import { describe, expect, it } from '@jest/globals';
import { sealAudit } from '../../../src/features/seal/seal-audit.ts';
import { withClient } from '../../support/with-client.ts';
import { sealAll, verify } from './sealing.ts';
import { aLogToSeal, TERM } from './a-log-to-seal.ts';

const log = aLogToSeal();
const { addTerms } = log;

describe('sealing', () => {
  it('seals each event once, and finds the log as it was written', async () => {
    await addTerms(5);
    await sealAll(log.pool);
    await addTerms(5);
    await sealAll(log.pool);

    const { fault, sealed, waiting, seals } = await verify(log.pool);
    expect({ fault, waiting }).toEqual({ fault: null, waiting: 0 });
    expect(seals).toBeGreaterThan(1);
    expect(await log.pool.query('select from audit.event')).toMatchObject({ rowCount: sealed });
  });

  it('waits for a transaction that began earlier, and loses nothing of it', async () => {
    await withClient(log.database.connection, async (slow) => {
      await slow.query('begin');
      await slow.query(TERM, ['slow-before']);
      await addTerms(3);
      await sealAudit(log.pool);
      await addTerms(3);
      await slow.query(TERM, ['slow-after']);
      await sealAudit(log.pool);
      await slow.query('commit');
    });
    await sealAll(log.pool);

    const { rows } = await log.pool.query(`select count(*)::int as held from audit.event e
      where subject_id like 'slow-%' and exists (select from audit.seal s where e.id > s.after_id and e.id <= s.to_id)`);
    expect(rows).toEqual([{ held: 2 }]);
    expect((await verify(log.pool)).fault).toBeNull();
  });

  it('holds a thousand events that many wrote at once while others sealed', async () => {
    const { rows: before } = await log.pool.query<{ count: number }>('select count(*)::int from audit.event');

    await Promise.all([
      ...Array.from({ length: 8 }, () => addTerms(125)),
      ...Array.from({ length: 2 }, async () => {
        for (let turn = 0; turn < 20; turn += 1) await sealAudit(log.pool);
      }),
    ]);
    await sealAll(log.pool);

    const { fault, sealed } = await verify(log.pool);
    expect(fault).toBeNull();
    expect(sealed).toBe((before[0]?.count ?? 0) + 1000);
  });

  it('goes on in a copy that was restored on another server, where numbers of transactions begin anew', async () => {
    await addTerms(2);
    await log.pool.query(`insert into audit.boundary (to_id, xact) values (1, '9000000000000000000')
      on conflict (is_only) do update set to_id = excluded.to_id, xact = excluded.xact`);
    await sealAll(log.pool);

    expect((await verify(log.pool)).fault).toBeNull();
  });

  it('refuses to seal by an old snapshot, which would leave events out', async () => {
    await withClient(log.database.connection, async (client) => {
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
    await withClient(log.database.connection, async (client) => {
      await expect(client.query(statement)).rejects.toThrow('only grows');
    });
  });

  it.each(['update %s set reason = null', 'delete from %s', 'truncate %s'])(
    'refuses “%s” on each partition, also on one that is made later',
    async (statement) => {
      const { rows: made } = await log.pool.query<{ count: number }>('select audit.make_months(7) as count');
      const { rows } = await log.pool.query<{ name: string }>(
        `select relid::text as name from pg_partition_tree('audit.event') where isleaf`,
      );

      expect(made[0]?.count).toBeGreaterThanOrEqual(0);
      expect(rows.length).toBeGreaterThan(7);
      for (const { name } of rows)
        await expect(log.pool.query(statement.replace('%s', name))).rejects.toThrow('only grows');
    },
  );
});

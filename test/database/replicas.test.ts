import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { Reads } from '../../src/database/reads.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { withClient } from '../support/with-client.ts';

const AHEAD = 'FFFFFFFF/FFFFFFFF';
const BEHIND = '0/1';
const LONGER_THAN_A_REPLICA_MAY_BE_BEHIND_MS = 1_500;

let primary: TestDatabase, first: TestDatabase, second: TestDatabase;

beforeAll(async () => {
  [primary, first, second] = [await testDatabase(), await testDatabase(), await testDatabase()];
  for (const [name, { connection }] of Object.entries({ primary, first, second }))
    await withClient(connection, (client) => client.query(`create table server as select '${name}' as name`));
  for (const replica of [first, second]) await makeStandIn(replica);
});
afterAll(() => Promise.all([primary, first, second].map((each) => each.drop())));

/** Says of itself how far it is, as a standby does, before PostgreSQL does: its schema is searched first. */
async function makeStandIn({ connection }: TestDatabase): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query(`create table progress (position pg_lsn); insert into progress values (null);
      create function public.pg_last_wal_replay_lsn() returns pg_lsn language sql as 'select position from progress';
      alter database ${connection.database} set search_path = public, pg_catalog`);
  });
}

async function isNow({ connection }: TestDatabase, position: string | null): Promise<void> {
  await withClient(connection, (client) => client.query('update progress set position = $1', [position]));
}

/** Reads until only these have answered, several times over. */
async function untilOnly(reads: Reads, names: string[]): Promise<void> {
  for (;;) {
    const answers = new Set<string>();
    for (let turn = 0; turn < 6; turn++) answers.add(await answering(reads));
    if ([...answers].sort().join() === names.join()) return;
    await sleep(20);
  }
}

async function answering(reads: Reads): Promise<string> {
  const answer = reads.one<{ name: string }>('who', 'select name from server');
  return answer.then(
    (row) => String(row?.name),
    () => 'nobody',
  );
}

async function reading(replicas: pg.PoolConfig[], work: (reads: Reads) => Promise<void>): Promise<void> {
  const connections: [pg.PoolConfig, ...pg.PoolConfig[]] = [primary.connection, ...replicas];
  const reads = new Reads({ connections, poolSize: 2, onError: () => undefined });
  await work(reads).finally(() => reads.close());
}

describe('replicas', () => {
  it('answer in turn while they keep up, and are passed over while they do not', async () => {
    await Promise.all([isNow(first, AHEAD), isNow(second, AHEAD)]);

    await reading([first.connection, second.connection], async (reads) => {
      await untilOnly(reads, ['first', 'second']);
      await isNow(second, BEHIND);
      await untilOnly(reads, ['first']);
      await isNow(first, BEHIND);
      await untilOnly(reads, ['primary']);
      await isNow(second, AHEAD);
      await untilOnly(reads, ['second']);
    });
  });

  it('are not asked before it is known how far they are, nor when they do not say', async () => {
    await Promise.all([isNow(first, AHEAD), isNow(second, null)]);

    await reading([first.connection, second.connection], async (reads) => {
      expect(await answering(reads)).toBe('primary');
      await untilOnly(reads, ['first']);
    });
  });

  it('are passed over while they are away', async () => {
    const away = { ...first.connection, database: 'nowhere' };
    await isNow(second, AHEAD);

    await reading([away, second.connection], (reads) => untilOnly(reads, ['second']));
  });

  it('go on answering while the primary is away', async () => {
    await isNow(first, AHEAD);
    const way = await aWayTo(primary.connection);

    const reads = new Reads({
      connections: [way.connection, first.connection],
      poolSize: 2,
      onError: () => undefined,
    });
    await untilOnly(reads, ['first']);
    await way.close();
    await sleep(LONGER_THAN_A_REPLICA_MAY_BE_BEHIND_MS);
    await untilOnly(reads, ['first']);
    await reads.close();
  });
});

/** Through it the server is reached until it is closed. */
async function aWayTo(connection: pg.PoolConfig) {
  const open = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(`${connection.host}/.s.PGSQL.${connection.port}`);
    for (const socket of [near, far]) open.add(socket.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    connection: { ...connection, host: '127.0.0.1', port },
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}

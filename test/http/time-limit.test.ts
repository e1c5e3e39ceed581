import { describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { withClient } from '../support/with-client.ts';
import { eventually } from '../search/eventually.ts';
import { httpDoor, TOKEN, type Door } from './door.ts';

const SOON = { origins: { trusted: [], anyMayRead: false }, trustedProxies: [], timeLimitMs: 1_500 };
const LATE = { ...SOON, timeLimitMs: 300_000 };
const LIST = { query: '{ services { edges { cursor } } }' };

/** Statements of the API that run or wait at this moment. */
async function running({ connection }: Door): Promise<string[]> {
  const { rows } = await withClient(connection, (client) =>
    client.query<{ query: string }>(
      `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and state = 'active' and wait_event_type = 'Lock'`,
    ),
  );
  return rows.map(({ query }) => query);
}

/** Does something while nobody else can read or change this table. */
async function whileLocked(connection: pg.PoolConfig, table: string, work: () => Promise<void>): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    await work();
    await client.query('rollback');
  });
}

describe('a request that takes too long', () => {
  // PostgreSQL would wait for ever: only a cancellation by us can end these.
  const door = httpDoor({ shell: SOON });

  it('is told so, and leaves nothing running', async () => {
    await whileLocked(door.connection, 'service', async () => {
      const answer = await (await door.send(LIST)).json();

      expect(answer).toMatchObject({
        errors: [{ message: expect.stringMatching(/^This took too long/), extensions: { code: 'TIMED_OUT' } }],
      });
      await eventually(async () => expect(await running(door)).toEqual([]));
    });
  });

  it('keeps no connection from those who come later, however many there were', async () => {
    await whileLocked(door.connection, 'service', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => door.send(LIST)));

      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      await eventually(async () => expect(await running(door)).toEqual([]));
    });

    expect(await (await door.send(LIST)).json()).toEqual({ data: { services: { edges: [] } } });
  });
});

describe('a change that has to wait too long', () => {
  const door = httpDoor({ shell: LATE, timeLimitMs: 400 });

  it('is told so, saves nothing and leaves nothing running', async () => {
    const query = 'mutation { createOrganisation(input: { name: { en: "A" }, kind: OTHER }) { organisation { id } } }';

    await whileLocked(door.connection, 'organisation', async () => {
      const answer = await (await door.send({ query }, { authorization: `Bearer ${TOKEN}` })).json();

      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'TIMED_OUT' } }] });
      expect(await running(door)).toEqual([]);
    });
    const { rows } = await withClient(door.connection, (client) => client.query('select id from organisation'));
    expect(rows).toEqual([]);
  });
});

describe('somebody who goes away', () => {
  const door = httpDoor({ shell: LATE });

  it('takes the statement along', async () => {
    const leaving = new AbortController();
    await whileLocked(door.connection, 'service', async () => {
      const gone = fetch(`${door.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify(LIST),
        headers: { 'content-type': 'application/json' },
        signal: leaving.signal,
      }).catch((error: Error) => error.name);
      await eventually(async () => expect(await running(door)).toHaveLength(1));

      leaving.abort();

      expect(await gone).toBe('AbortError');
      await eventually(async () => expect(await running(door)).toEqual([]));
      await eventually(() => Promise.resolve(expect(door.lines.at(-1)).toContain('Nobody waited for the answer.')));
    });
  });
});

import pg from 'pg';
import { openPool } from './open-pool.ts';
import type { Waiting } from './waiting.ts';

const DATE_OID = 1082;
const BIGINT_OID = 20;
const NUMERIC_OID = 1700;

/** Days stay `YYYY-MM-DD`; counts and sums become numbers. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === DATE_OID) return (value: string) => value;
    if (oid === BIGINT_OID || oid === NUMERIC_OID) return Number;
    return pg.types.getTypeParser(oid, format) as unknown;
  },
};

export interface ReadsOptions {
  /** Where to read: the primary alone, or its replicas in turn. */
  connections: pg.PoolConfig[];
  poolSize: number;
  onError: (error: Error) => void;
}

interface Server {
  pool: pg.Pool;
  /** One connection beside the pool, since a pool in which all is stuck could not cancel anything. */
  beside: pg.Pool;
}

/** The connections that reads go through, server by server in turn. */
export class ReadPools {
  readonly #servers: Server[];
  #turn = 0;
  statements = 0;

  constructor({ connections, poolSize, onError }: ReadsOptions) {
    this.#servers = connections.map((connection) => ({
      pool: openPool({ ...connection, max: poolSize, types }, onError),
      beside: openPool({ ...connection, max: 1, idleTimeoutMillis: 1_000 }, onError),
    }));
  }

  get pools(): readonly pg.Pool[] {
    return this.#servers.map(({ pool }) => pool);
  }

  /** Sends a statement. Where somebody waits for it who may give up, it is cancelled as soon as they do. */
  async send<Row extends object>(query: pg.QueryConfig, waiting: Waiting | null): Promise<Row[]> {
    this.statements += 1;
    const server = this.#servers[this.#turn++ % this.#servers.length];
    if (!server) throw new Error('Reads has no connection.');
    if (!waiting) return (await server.pool.query<Row>(query)).rows;
    return waiting.during<Row[]>((statement) => {
      server.pool.connect((error, client, release) => {
        if (error || !client || statement.isGivenUp) {
          statement.settle(error ?? new Error('There is no connection.'));
          void statement.end();
          return release();
        }
        statement.begin(() => cancel(server, client));
        client.query<Row>(query, (failure: Error | null, result?: pg.QueryResult<Row>) => {
          statement.settle(failure, result?.rows);
          if (statement.isGivenUp) void statement.end().then(() => release(true));
          else release(failure ?? undefined);
        });
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.flatMap(({ pool, beside }) => [pool.end(), beside.end()]));
  }
}

async function cancel({ beside }: Server, client: pg.PoolClient): Promise<void> {
  const { processID } = client as unknown as { processID: number };
  await beside.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined);
}

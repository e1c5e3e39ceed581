import pg from 'pg';
import { openPool } from './open-pool.ts';
import { ReplicaWatch } from './replica-watch.ts';
import { parseTextArray, TEXT_ARRAY_OID } from './text-array.ts';
import type { Waiting } from './waiting.ts';

const DATE_OID = 1082;
const BIGINT_OID = 20;
const NUMERIC_OID = 1700;

/** Days stay `YYYY-MM-DD`; counts and sums become numbers. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === DATE_OID) return (value: string) => value;
    if (oid === BIGINT_OID || oid === NUMERIC_OID) return Number;
    if (oid === TEXT_ARRAY_OID && format !== 'binary') return parseTextArray;
    return pg.types.getTypeParser(oid, format) as unknown;
  },
};

export interface ReadsOptions {
  /** Where to read: the primary, and its replicas, which answer in its place in turn while they keep up with it. */
  connections: [pg.PoolConfig, ...pg.PoolConfig[]];
  poolSize: number;
  onError: (error: Error) => void;
}

interface Server {
  pool: pg.Pool;
  /** One connection beside the pool, since a pool in which all is stuck could not cancel anything. */
  beside: pg.Pool;
}

interface Replica extends Server {
  watch: ReplicaWatch;
}

/** The connections that reads go through. */
export class ReadPools {
  readonly #primary: Server;
  readonly #replicas: Replica[];
  #turn = 0;
  statements = 0;

  constructor({ connections: [primary, ...replicas], poolSize, onError }: ReadsOptions) {
    const open = (connection: pg.PoolConfig): Server => ({
      pool: openPool({ ...connection, max: poolSize, types }, onError),
      beside: openPool({ ...connection, max: 1, idleTimeoutMillis: 1_000 }, onError),
    });
    this.#primary = open(primary);
    this.#replicas = replicas.map((connection) => {
      const server = open(connection);
      return { ...server, watch: new ReplicaWatch(this.#primary.beside, server.beside) };
    });
  }

  get pools(): readonly pg.Pool[] {
    return this.#servers.map(({ pool }) => pool);
  }

  get #servers(): Server[] {
    return [this.#primary, ...this.#replicas];
  }

  /** A replica that is behind is passed over; where all are, the primary answers. */
  #next(): Server {
    for (const _ of this.#replicas) {
      const replica = this.#replicas[this.#turn++ % this.#replicas.length];
      if (replica?.watch.keepsUp) return replica;
    }
    return this.#primary;
  }

  /** Sends a statement. Where somebody waits for it who may give up, it is cancelled as soon as they do. */
  async send<Row extends object>(query: pg.QueryConfig, waiting: Waiting | null): Promise<Row[]> {
    this.statements += 1;
    const server = this.#next();
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
    for (const { watch } of this.#replicas) watch.stop();
    await Promise.all(this.#servers.flatMap(({ pool, beside }) => [pool.end(), beside.end()]));
  }
}

async function cancel({ beside }: Server, client: pg.PoolClient): Promise<void> {
  const { processID } = client as unknown as { processID: number };
  await beside.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined);
}

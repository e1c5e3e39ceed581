import pg from 'pg';
import { openPool } from './open-pool.ts';

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

/**
 * Hot read paths: SQL in, plain rows out. Rows are not hydrated into entities, because hydration was measured at two to
 * three times the cost of everything else in a request.
 */
export class Reads {
  readonly #pools: pg.Pool[];
  #turn = 0;
  #statements = 0;

  constructor({ connections, poolSize, onError }: ReadsOptions) {
    this.#pools = connections.map((connection) => openPool({ ...connection, max: poolSize, types }, onError));
  }

  /** How many statements have been sent so far; tests use the difference to show that nothing is asked N + 1 times. */
  get statements(): number {
    return this.#statements;
  }

  /** All rows of a statement. Values go in as parameters only; the text is prepared once a connection under `name`. */
  async all<Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    this.#statements += 1;
    const pool = this.#pools[this.#turn++ % this.#pools.length];
    if (!pool) throw new Error('Reads has no connection.');
    const { rows } = await pool.query<Row>({ name: name === '' ? undefined : name, text, values });
    return rows;
  }

  /** The first row, or null. */
  async one<Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row | null> {
    return (await this.all<Row>(name, text, values))[0] ?? null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }
}

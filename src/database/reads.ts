import type pg from 'pg';
import { ReadPools, type ReadsOptions } from './read-pools.ts';
import { Waiting } from './waiting.ts';

/**
 * Hot read paths: SQL in, plain rows out. Rows are not hydrated into entities, because hydration was measured at two to
 * three times the cost of everything else in a request.
 */
export class Reads {
  readonly #pools: ReadPools;
  readonly #lasting: Reads;
  readonly #waiting: Waiting | null;

  constructor(options: ReadsOptions | { of: Reads; signal: AbortSignal }) {
    const isOfRequest = 'of' in options;
    this.#pools = isOfRequest ? options.of.#pools : new ReadPools(options);
    this.#lasting = isOfRequest ? options.of.#lasting : this;
    this.#waiting = isOfRequest ? new Waiting(options.signal) : null;
  }

  /** The same, for one request: its statements are cancelled when nobody waits for the answer any more. */
  during(signal: AbortSignal): Reads {
    return new Reads({ of: this, signal });
  }

  /** The same, for what outlives the request, such as what is remembered for the next ones. */
  get lasting(): Reads {
    return this.#lasting;
  }

  /** How many statements have been sent so far; tests use the difference to show that nothing is asked N + 1 times. */
  get statements(): number {
    return this.#pools.statements;
  }

  /** The connections, to be counted. */
  get pools(): readonly pg.Pool[] {
    return this.#pools.pools;
  }

  /** All rows of a statement. Values go in as parameters only; the text is prepared once a connection under `name`. */
  all<Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    return this.#pools.send<Row>({ name: name === '' ? undefined : name, text, values }, this.#waiting);
  }

  /** The first row, or null. */
  async one<Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row | null> {
    return (await this.all<Row>(name, text, values))[0] ?? null;
  }

  close(): Promise<void> {
    return this.#pools.close();
  }
}

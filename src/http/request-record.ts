import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SANE_ID = /^[\w.:-]{8,64}$/;

/** What is noted of one request while it is answered: for the log, the figures, and whoever quotes its id. */
export class RequestRecord {
  readonly startedAt = performance.now();
  /** What the asker calls the operation. */
  operationName: string | null = null;
  /** The field that is asked for, from the schema; `several` for more than one, `none` before that is known. */
  field = 'none';
  kind: 'query' | 'mutation' | 'none' = 'none';
  cost: number | null = null;
  /** Takes what the operation costs from the asker's allowance. */
  pay: (cost: number) => void = () => undefined;
  /** How many of its changes had been made before, with the same key. */
  repeats = 0;
  viewerId: string | null = null;
  /** The codes of the errors in the answer. */
  codes: string[] = [];
  readonly #stop = new AbortController();

  private constructor(readonly id: string) {}

  /** An id that the asker or a proxy has given is kept, so that one request has one name everywhere. */
  static of({ headers }: IncomingMessage): RequestRecord {
    const given = headers['x-request-id'];
    return new RequestRecord(typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID());
  }

  /** Ends when nobody waits for the answer any more. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get seconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }

  stop(reason: Error): void {
    this.#stop.abort(reason);
  }
}

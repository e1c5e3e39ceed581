import { setTimeout as sleep } from 'node:timers/promises';
import { TimedOut } from '../shared/problems.ts';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** Somebody who waits for statements and may give up: then those that run are cancelled, and no more are begun. */
export class Waiting {
  readonly #signal: AbortSignal;
  readonly #statements = new Set<Statement>();
  #isHeard = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  during<Rows>(send: (statement: Statement<Rows>) => void): Promise<Rows> {
    if (this.#signal.aborted) return Promise.reject(new TimedOut());
    this.#hear();
    return new Promise<Rows>((resolve, reject) => {
      const settle = (error: Error | null | undefined, rows?: Rows) => {
        this.#statements.delete(statement);
        if (error) reject(error);
        else resolve(rows as Rows);
      };
      const statement = new Statement<Rows>(settle);
      this.#statements.add(statement);
      send(statement);
    });
  }

  /** One listener for all statements of a request: most requests send several, and hardly one is ever cancelled. */
  #hear(): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    this.#signal.addEventListener('abort', () => this.#giveUp(), { once: true });
  }

  #giveUp(): void {
    for (const statement of [...this.#statements]) statement.giveUp();
  }
}

/** One statement for which somebody waits. Who waits is told at once when it is given up, whenever it then ends. */
export class Statement<Rows = never> {
  isGivenUp = false;
  #cancel: (() => Promise<void>) | null = null;
  #isOver = false;
  #cancelling: Promise<void> | null = null;

  constructor(readonly settle: (error: Error | null | undefined, rows?: Rows) => void) {}

  /** It runs from now on, and this is how it is cancelled. */
  begin(cancel: () => Promise<void>): void {
    this.#cancel = cancel;
  }

  /** It runs no more; resolves once no cancellation is on its way that could hit another. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#cancelling;
  }

  giveUp(): void {
    this.isGivenUp = true;
    this.#cancelling = this.#cancelUntilOver();
    this.settle(new TimedOut());
  }

  /** Once is not enough: a cancellation that overtakes its statement on the way finds nothing to cancel. */
  async #cancelUntilOver(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !this.#isOver; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      await this.#cancel?.();
      await sleep(pause, undefined, { ref: false });
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

/** Something that runs and will have to be ended. */
export interface Closable {
  stop(): Promise<void>;
  /** At once, without tidying up, where that differs from ending with us. */
  kill?(): void;
}

/** Thrown inside what is still being started when it has been decided to stop. */
export class Interrupted extends Error {}

/** Ends everything that was started, the last first, also what is still on its way up. */
export class Closing {
  readonly #toStop: (() => Promise<void>)[] = [];
  readonly #toKill: (() => void)[] = [];
  readonly #decided = new AbortController();
  #closed: Promise<void> | null = null;

  /** Aborts when it has been decided to stop. */
  get signal(): AbortSignal {
    return this.#decided.signal;
  }

  /** Starts something and notes, before it is up, that it will have to be ended. */
  async open<Started extends Closable | null>(start: () => Promise<Started>, patienceMs = 30_000): Promise<Started> {
    this.#insistOnGoingOn();
    const starting = start();
    const settled = starting.catch(() => null);
    this.#toStop.push(async () => {
      const stopped = settled.then((started) => started?.stop());
      await Promise.race([stopped, sleep(patienceMs, undefined, { ref: false })]);
    });
    const started = await starting;
    this.#toKill.push(() => started?.kill?.());
    this.#insistOnGoingOn();
    return started;
  }

  close(): Promise<void> {
    this.#decided.abort();
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  kill(): void {
    for (const kill of this.#toKill.toReversed()) kill();
  }

  async #closeAll(): Promise<void> {
    for (const stop of this.#toStop.toReversed()) await stop();
  }

  #insistOnGoingOn(): void {
    if (this.signal.aborted) throw new Interrupted();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Does a piece of work again and again while there is some, sleeps when there is none, and wakes when it is called. A
 * failure is tried again later, at growing intervals that a call does not shorten; the first of a row is told.
 */
export class Worker {
  #isAwake = false;
  #running: Promise<void> | null = null;
  #isStopped = false;
  #pause = FIRST_PAUSE_MS;
  readonly #stop = new AbortController();

  constructor(
    private readonly work: (signal: AbortSignal) => Promise<number>,
    private readonly onError: (error: Error) => void,
  ) {}

  wake(): void {
    this.#isAwake = true;
    if (!this.#running && !this.#isStopped) this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isAwake && !this.#isStopped) {
      this.#isAwake = false;
      try {
        if ((await this.work(this.#stop.signal)) > 0) this.#isAwake = true;
        this.#pause = FIRST_PAUSE_MS;
      } catch (error) {
        if (this.#isStopped) break;
        if (this.#pause === FIRST_PAUSE_MS) this.onError(error as Error);
        await sleep(this.#pause, undefined, { signal: this.#stop.signal }).catch(() => undefined);
        this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
        this.#isAwake = true;
      }
    }
    this.#running = null;
  }
}

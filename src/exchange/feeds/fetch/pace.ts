import { setTimeout as sleep } from 'node:timers/promises';

/** Lets requests go one after the other, no more than so many a second, and none while the server wants peace. */
export class Pace {
  readonly #signal: AbortSignal;
  #gapMs: number;
  #next = 0;
  #peaceUntil = 0;

  constructor(perSecond: number, signal: AbortSignal) {
    this.#gapMs = 1000 / perSecond;
    this.#signal = signal;
  }

  /** How long to wait before something is tried for the second time. */
  get firstWaitMs(): number {
    return this.#gapMs * 5;
  }

  async turn(): Promise<void> {
    const at = Math.max(performance.now(), this.#next);
    this.#next = at + this.#gapMs;
    for (let until = at; performance.now() < until; until = Math.max(at, this.#peaceUntil))
      await this.pause(until - performance.now());
  }

  /** Nothing is sent for so long. */
  keepPeace(ms: number): void {
    this.#peaceUntil = Math.max(this.#peaceUntil, performance.now() + ms);
    this.#next = Math.max(this.#next, this.#peaceUntil);
  }

  /** So much time at least lies between two requests. */
  slowDown(gapMs: number): void {
    this.#gapMs = Math.max(this.#gapMs, gapMs);
  }

  async pause(ms: number): Promise<void> {
    await sleep(Math.max(1, Math.ceil(ms)), undefined, { signal: this.#signal });
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedServer } from './server.ts';

const STEADY_AFTER_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 15_000;

export interface KeepRunning<Connection> {
  name: string;
  /** Starts it again, in the same place. */
  restart: () => Promise<EmbeddedServer<Connection>>;
  /** How often in a row it may fail; then it is lost. */
  attempts: number;
  say: (text: string) => void;
  onLost: (reason: string) => void;
}

/** A server that is started again when it ends by itself, after longer and longer pauses. */
export class KeptServer<Connection> {
  readonly #plan: KeepRunning<Connection>;
  readonly #stopping = new AbortController();
  #restarting: Promise<unknown> = Promise.resolve();
  #server: EmbeddedServer<Connection> | null;
  #startedAt = Date.now();
  #failures = 0;

  constructor(server: EmbeddedServer<Connection>, plan: KeepRunning<Connection>) {
    this.#server = server;
    this.#plan = plan;
    void this.#watch();
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#restarting;
    await this.#server?.stop();
  }

  /** Ends it for good and at once, without tidying up. */
  kill(): void {
    this.#stopping.abort();
    this.#server?.kill();
  }

  async #watch(): Promise<void> {
    let reason = 'it keeps ending.';
    while (this.#failures < this.#plan.attempts) {
      await this.#server?.ended;
      if (this.#stopping.signal.aborted) return;
      if (this.#server) this.#noteEnd();
      await this.#pause();
      if (this.#stopping.signal.aborted) return;
      const attempt = this.#tryAgain();
      this.#restarting = attempt;
      reason = (await attempt) ?? reason;
    }
    this.#plan.onLost(reason);
  }

  #noteEnd(): void {
    this.#plan.say(`${this.#plan.name} ended unexpectedly. Starting it again.`);
    if (Date.now() - this.#startedAt > STEADY_AFTER_MS) this.#failures = 0;
    this.#server = null;
  }

  async #pause(): Promise<void> {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
    await sleep(pauseMs, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => {});
  }

  /** What went wrong, or null when it runs. */
  async #tryAgain(): Promise<string | null> {
    this.#failures += 1;
    try {
      this.#server = await this.#plan.restart();
      this.#startedAt = Date.now();
      this.#plan.say(`${this.#plan.name} runs again (process ${this.#server.pid}).`);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }
}

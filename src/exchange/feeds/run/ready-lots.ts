import { setTimeout as sleep } from 'node:timers/promises';

export interface LotSize {
  /** No lot is larger, and no more than so many wait. */
  most: number;
  /** How long a lot waits for more, once there is something in it. */
  waitMs: number;
}

/**
 * Items in lots: as many as have come while the lot before was dealt with. So what comes slowly is dealt with at once, and what
 * comes fast together. Meanwhile the next ones come in. Where they break off, those before come first.
 */
export async function* readyLots<Item>(items: AsyncIterable<Item>, { most, waitMs }: LotSize): AsyncGenerator<Item[]> {
  const gathering = new Gathering<Item>(most);
  const source = gathering.gather(items);
  try {
    for (;;) {
      await gathering.until((count) => count > 0);
      if (!gathering.isFull)
        await atMost(
          waitMs,
          gathering.until((count) => count >= most),
        );
      const lot = gathering.take();
      if (lot.length === 0) break;
      yield lot;
    }
  } finally {
    gathering.stop();
    await source.catch(() => undefined);
  }
  await source;
}

async function atMost(waitMs: number, happens: Promise<void>): Promise<void> {
  const patience = new AbortController();
  const ends = sleep(waitMs, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([happens, ends]);
  patience.abort();
}

/** What has come and nobody has taken. */
class Gathering<Item> {
  readonly #most: number;
  #ready: Item[] = [];
  #hasEnded = false;
  #isStopped = false;
  #changed = Promise.withResolvers<void>();

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#hasEnded || this.#ready.length >= this.#most;
  }

  async gather(items: AsyncIterable<Item>): Promise<void> {
    try {
      for await (const item of items) {
        this.#ready.push(item);
        this.#tell();
        await this.until((count) => count < this.#most);
        if (this.#isStopped) return;
      }
    } finally {
      this.#hasEnded = true;
      this.#tell();
    }
  }

  take(): Item[] {
    const taken = this.#ready;
    this.#ready = [];
    this.#tell();
    return taken;
  }

  stop(): void {
    this.#isStopped = true;
    this.#tell();
  }

  /** Until there are so many, or no more will come. */
  async until(isEnough: (count: number) => boolean): Promise<void> {
    while (!this.#hasEnded && !this.#isStopped && !isEnough(this.#ready.length)) await this.#changed.promise;
  }

  #tell(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

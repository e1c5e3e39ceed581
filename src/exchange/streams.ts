import type { Response } from 'express';

const MOST = 8;
const MOST_OF_ONE = 2;
/** Whoever takes nothing for so long has gone. */
const IDLE_MS = 60_000;

/** Who reads everything at this moment. */
export class Streams {
  readonly #open: (string | null)[] = [];

  hasRoomFor(asker: string | null): boolean {
    return this.#open.length < MOST && this.#open.filter((each) => each === asker).length < MOST_OF_ONE;
  }

  /** Counts somebody as long as they are sent something. */
  async during(asker: string | null, response: Response, sending: () => Promise<void>): Promise<void> {
    this.#open.push(asker);
    response.setTimeout(IDLE_MS, () => void response.destroy());
    try {
      await sending();
    } finally {
      this.#open.splice(this.#open.indexOf(asker), 1);
    }
  }
}

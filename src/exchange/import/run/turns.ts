/** Lets pieces of work that share a key go one after the other, and all others at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    const turn = Promise.all(before).then(work);
    const end = turn.catch(() => undefined);
    for (const key of keys) this.#last.set(key, end);
    try {
      return await turn;
    } finally {
      for (const key of keys) if (this.#last.get(key) === end) this.#last.delete(key);
    }
  }
}

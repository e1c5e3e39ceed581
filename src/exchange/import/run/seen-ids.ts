const MOST = 200_000;

/**
 * On which line an id first stood, so that two rows with one id do not overwrite each other at each import. It remembers so
 * many ids and no more, because memory must not grow with the file.
 */
export class SeenIds {
  readonly #lines = new Map<string, number>();

  /** The line on which this id first stood: the given one, unless it was seen before. */
  lineOf(id: string, line: number): number {
    const first = this.#lines.get(id);
    if (first === undefined && this.#lines.size < MOST) this.#lines.set(id, line);
    return first ?? line;
  }
}

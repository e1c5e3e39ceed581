/** Conditions of one statement, with their values in the order in which the text names them. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Adds a condition; `write` is told how the text names the values. */
  add(write: (...names: string[]) => string, ...values: unknown[]): void {
    this.#parts.push(write(...values.map((value) => this.name(value))));
  }

  /** Adds a value and says how the text names it. */
  name(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  get text(): string {
    return this.#parts.join(' and ');
  }
}

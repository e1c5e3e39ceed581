/** What came of asking many times. Times are in milliseconds. */
export interface Figures {
  requests: number;
  /** Any error makes the other figures void. */
  errors: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Times of single requests, and what went wrong. */
export class Times {
  readonly #times: number[] = [];
  readonly #complaints: string[] = [];

  /** Runs it, takes its time, and notes it when it fails. */
  async take(ask: () => Promise<void>): Promise<void> {
    const startedAt = performance.now();
    await ask().then(
      () => this.#times.push(performance.now() - startedAt),
      (error: Error) => this.#complaints.push(error.message),
    );
  }

  add(milliseconds: number): void {
    this.#times.push(milliseconds);
  }

  get count(): number {
    return this.#times.length;
  }

  get complaints(): readonly string[] {
    return this.#complaints;
  }

  get figures(): Figures {
    const sorted = [...this.#times].sort((a, b) => a - b);
    return {
      requests: sorted.length,
      errors: this.#complaints.length,
      p50: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      p99: quantile(sorted, 0.99),
    };
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? NaN : rounded(value);
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

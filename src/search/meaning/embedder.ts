/** What vectors of one model have in common. Those of another name cannot be compared with them. */
export interface Space {
  readonly name: string;
  readonly dimensions: number;
}

/** Turns texts into vectors; those of texts that mean about the same lie close to each other. */
export interface Embedder extends Space {
  embed(texts: readonly string[]): Promise<number[][]>;
  close(): Promise<void>;
}

/** As many digits as matter: a third of the text that a vector otherwise makes on its way. */
export function rounded(vector: ArrayLike<number>): number[] {
  return Array.from(vector, (number) => Math.round(number * 10_000) / 10_000);
}

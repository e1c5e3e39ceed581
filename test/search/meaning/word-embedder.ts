import type { Embedder } from '../../../src/search/meaning/embedder.ts';

/** Words that mean about the same stand in one line. */
const GROUPS = [
  ['cat', 'cats', 'kitten', 'kittens', 'pet', 'feline'],
  ['chess', 'games', 'draughts'],
  ['boat', 'boats', 'canal', 'narrowboat'],
];

/** An embedder whose meanings are written down here, and who counts what it was asked. */
export class WordEmbedder implements Embedder {
  readonly name: string = 'words';
  readonly dimensions = GROUPS.length + 1;
  readonly asked: string[] = [];

  embed(texts: readonly string[]): Promise<number[][]> {
    this.asked.push(...texts);
    return Promise.resolve(texts.map(vectorOf));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The last number is of all that stands in no line. */
function vectorOf(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = GROUPS.map((group) => words.filter((word) => group.includes(word)).length);
  const vector = [...counts, counts.some((count) => count > 0) ? 0 : 1];
  const length = Math.hypot(...vector);
  return vector.map((number) => number / length);
}

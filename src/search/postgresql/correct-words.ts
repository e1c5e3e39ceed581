import { isWithinEdits } from '../../shared/edit-distance.ts';
import type { KnownWords } from './known-words.queries.ts';

const SHORTEST = 4;
const LONG = 8;

/**
 * The words as they were probably meant: one that nobody uses becomes the commonest word that is one mistake away, or two
 * where it is long. The first letter is taken to be right.
 */
export function correctWords(words: string, known: KnownWords): string {
  return words
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (word) => (word.length < SHORTEST || known.has(word) ? word : nearest(word, known)));
}

function nearest(word: string, known: KnownWords): string {
  const alike = [...known.keys()].filter((other) => other[0] === word[0]);
  const within = (edits: number) => alike.find((other) => isWithinEdits(word, other, edits));
  return within(1) ?? (word.length >= LONG ? within(2) : undefined) ?? word;
}

import { isWithinEdits } from '../../shared/edit-distance.ts';
import type { Token } from './tokens.ts';

/** Shorter words are taken as they stand; a long one may hold two slips. */
const SHORTEST = 4;
const LONG = 8;

/** Words that are in use, by how they begin and how long they are. */
export interface KnownWords {
  has(word: string): boolean;
  alike(word: string, reach: number): readonly string[];
}

/** What a word that nobody uses was probably meant to be; null where nothing is near, or it is in use. */
export function meantBy({ word, stem }: Token, known: KnownWords): string | null {
  if (word.length < SHORTEST || known.has(word) || known.has(stem)) return null;
  for (const edits of word.length < LONG ? [1] : [1, 2]) {
    const near = known.alike(word, edits).filter((other) => isWithinEdits(word, other, edits));
    const nearest = near.sort((a, b) => distance(word, a) - distance(word, b) || (a < b ? -1 : 1))[0];
    if (nearest) return nearest;
  }
  return null;
}

/** Slips mostly leave the length and the end as they are. */
function distance(word: string, other: string): number {
  return Math.abs(word.length - other.length) + (word.at(-1) === other.at(-1) ? 0 : 0.5);
}

/** Remembers words so that those that look like another are found quickly. */
export function rememberWords(words: Iterable<string>): KnownWords {
  const all = new Set(words);
  const byLook = Map.groupBy(all, look);
  return {
    has: (word) => all.has(word),
    alike: (word, reach) =>
      Array.from({ length: 2 * reach + 1 }, (_, n) => word.length - reach + n).flatMap(
        (length) => byLook.get(`${word[0]}${length}`) ?? [],
      ),
  };
}

function look(word: string): string {
  return `${word[0]}${word.length}`;
}

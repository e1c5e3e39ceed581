import { isWithinEdits } from '../../shared/edit-distance.ts';

const MOST_WORDS = 10;
const MOST_ALIKE = 10;
const SHORTEST_PIECE = 3;

/** A word shorter than this is taken as it stands; a long one may hold two mistakes. */
export const SHORTEST = 4;
export const LONG = 8;
export const EDITS_OF_LONG = 2;

/** The ways in which one word may be spelt, each as the text of a tsquery. */
export type Spellings = string[];

export interface KnownWords {
  /** Of each word that no listing uses: those in use that begin like it and are about as long. */
  alike: ReadonlyMap<string, readonly string[]>;
  /** Of the pieces that were asked for, those in use. */
  pieces: ReadonlySet<string>;
}

export function wordsIn(text: string): string[] {
  const withoutGenitives = text.toLowerCase().replace(/['’]s\b/g, '');
  return (withoutGenitives.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/** The last word may be unfinished, unless they are said to be whole. */
export function asTyped(words: readonly string[], areWhole: boolean): Spellings[] {
  return words.map((word, index) => [index === words.length - 1 && !areWhole ? `'${word}':*` : `'${word}'`]);
}

/**
 * A word that nobody uses may also be one in use that is a mistake away, or two that were run together; and two words may be
 * one that was torn apart.
 */
export function asMeant(words: readonly string[], areWhole: boolean, { alike, pieces }: KnownWords): Spellings[] {
  return asTyped(words, areWhole).map((typed, index) => {
    const word = words[index] ?? '';
    const near = nearest(word, alike.get(word) ?? []);
    const whole = joins(words, index).filter((each) => pieces.has(each));
    const parts = splits(word).filter((halves) => halves.every((half) => pieces.has(half)));
    return [
      ...typed,
      ...[...near, ...whole].map((each) => `'${each}'`),
      ...(alike.has(word) ? parts.map((halves) => halves.map((half) => `'${half}'`).join(' <-> ')) : []),
    ];
  });
}

/** What these words could be made of, or make together. */
export function piecesOf(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word, index) => [...joins(words, index), ...splits(word).flat()]))];
}

function nearest(word: string, alike: readonly string[]): string[] {
  const within = (edits: number) => alike.filter((other) => isWithinEdits(word, other, edits)).slice(0, MOST_ALIKE);
  const near = within(1);
  return near.length === 0 && word.length >= LONG ? within(EDITS_OF_LONG) : near;
}

/** One word together with the one before it, and with the one after it. */
function joins(words: readonly string[], index: number): string[] {
  return [words.slice(index - 1, index + 1), words.slice(index, index + 2)]
    .filter((pair) => pair.length === 2)
    .map((pair) => pair.join(''));
}

function splits(word: string): [string, string][] {
  const places = Array.from(
    { length: Math.max(word.length - 2 * SHORTEST_PIECE + 1, 0) },
    (_, n) => n + SHORTEST_PIECE,
  );
  return places.map((at) => [word.slice(0, at), word.slice(at)]);
}

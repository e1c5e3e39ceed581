import { isStopWord, looksWelsh } from '../../shared/stop-words.ts';
import type { PlaceNames } from './find-place-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { KnownWords } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { Token } from './tokens.ts';

const SHORTEST = 4;

/** What Welsh makes of the beginning of a word, and what it was; longer ones first. `fy ngalar` is of `galar`. */
const MUTATIONS: readonly (readonly [string, string])[] = [
  ['ngh', 'c'],
  ['mh', 'p'],
  ['nh', 't'],
  ['ng', 'g'],
  ['ph', 'p'],
  ['th', 't'],
  ['ch', 'c'],
  ['dd', 'd'],
  ['m', 'b'],
  ['n', 'd'],
  ['g', 'c'],
  ['b', 'p'],
  ['d', 't'],
  ['f', 'b'],
  ['f', 'm'],
  ['l', 'll'],
  ['r', 'rh'],
  ['', 'g'],
];

interface Known {
  lexicon: Lexicon;
  words: KnownWords;
  places: PlaceNames;
}

/**
 * A word that nobody knows, but that a place has unmutated, is read as that: `Nghaerdydd` is Caerdydd. In a search that looks
 * Welsh the same goes for words of the lexicon.
 */
export function withoutMutations(tokens: readonly Token[], { lexicon, words, places }: Known): Token[] {
  const isKnown = ({ word, stem }: Token) =>
    isStopWord(word) || lexicon.stems.has(stem) || places.words.has(word) || words.has(word) || words.has(stem);
  const isInWelsh = looksWelsh(tokens.map(({ word }) => word));
  const isMeant = (word: string) => places.words.has(word) || (isInWelsh && lexicon.stems.has(stemOf(word)));
  return tokens.map((token) => {
    if (token.word.length < SHORTEST || isKnown(token)) return token;
    const word = radicalsOf(token.word).find(isMeant);
    return word === undefined ? token : { ...token, word, stem: stemOf(word) };
  });
}

/** What a Welsh word may be without its mutation, the likelier first. */
export function radicalsOf(word: string): string[] {
  return MUTATIONS.flatMap(([mutated, radical]) =>
    word.startsWith(mutated) ? [radical + word.slice(mutated.length)] : [],
  );
}

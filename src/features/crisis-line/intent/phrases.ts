import type { CrisisPhrases } from './crisis-phrases.ts';
import { LEXICON } from './lexicon/lexicon.ts';

/** One place of a phrase, as it is compared. */
export interface Step {
  words: ReadonlySet<string>;
  /** Other words may stand before it. */
  isAfterGap: boolean;
  /** The next word must be none of these, and need not be there. */
  isForbidden: boolean;
}

export interface Phrase {
  /** What follows its first word. */
  rest: Step[];
  topics: readonly string[];
  unless: ReadonlySet<string>;
  isAlone: boolean;
}

/** The phrases that begin with each word of the lexicon. */
export const PHRASES_BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = byFirstWord();

/** Every word of the lexicon, and those that are a phrase by themselves. */
export const VOCABULARY: ReadonlySet<string> = new Set(LEXICON.flatMap(({ phrases }) => phrases.flatMap(wordsOf)));
export const WORDS_ALONE: ReadonlySet<string> = new Set(
  LEXICON.flatMap(({ phrases }) => phrases.filter((phrase) => !phrase.includes(' ')).flatMap(wordsOf)),
);

function byFirstWord(): Map<string, Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const entry of LEXICON)
    for (const text of entry.phrases) {
      const [first, ...rest] = stepsOf(text);
      const phrase = phraseOf(entry, rest);
      for (const word of first?.words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
    }
  return byWord;
}

function phraseOf({ topics, unless = '', isAlone = false }: CrisisPhrases, rest: Step[]): Phrase {
  return { rest, topics, unless: new Set(unless.split('|')), isAlone };
}

function stepsOf(phrase: string): Step[] {
  const parts = phrase.split(' ');
  return parts.flatMap((part, index) => (part === '~' ? [] : [stepOf(part, parts[index - 1] === '~')]));
}

function stepOf(part: string, isAfterGap: boolean): Step {
  return { words: new Set(part.replace('!', '').split('|')), isAfterGap, isForbidden: part.startsWith('!') };
}

function wordsOf(phrase: string): string[] {
  return phrase.split(/[ |!~]+/).filter((word) => word !== '');
}

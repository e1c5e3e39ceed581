import { stemOf } from './stem.ts';

/** A word of a search. */
export interface Token {
  /** As it was typed. */
  typed: string;
  /** In small letters, without accents and apostrophes. */
  word: string;
  stem: string;
  /** What was typed, where another word was probably meant. */
  slip?: string;
}

const MOST_WORDS = 40;
const WORD = /[\p{L}\p{N}]+(?:['’‘`][\p{L}\p{N}]+)*/gu;

/** The words of a text, as they are compared with each other. */
export function tokensOf(text: string): Token[] {
  return (text.match(WORD) ?? []).slice(0, MOST_WORDS).map((typed) => {
    const word = plain(typed);
    return { typed, word, stem: stemOf(word) };
  });
}

/** `Sŵn` is `swn`, `can’t` is `cant`, `mum's` is `mum`. */
export function plain(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘`]s$/u, '')
    .replace(/\p{M}|['’‘`]/gu, '');
}

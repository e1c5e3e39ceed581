import { randomInt } from 'node:crypto';

/**
 * Digits and letters of which no two look alike, and which make no words: without 0 and O, 1, I and L, the letters B, S, Z and
 * G beside 8, 5, 2 and 6, U and V, and vowels. There are 23 of them, a prime, so that the check finds every mistake it is for.
 */
export const CHARACTERS = '23456789CDFHJKMNPQRTWXY';

/** A random code with a check character at its end and a hyphen in its middle: `K7M4-T2Q4`. */
export function newReadableCode(length: number): string {
  const characters = Array.from({ length: length - 1 }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('');
  return written(characters + checkCharacterOf(characters));
}

/** A code as it is written, from whatever somebody typed; null where one character is wrong, or two have changed places. */
export function readableCode(text: string, length: number): string | null {
  const typed = compact(text);
  if (typed.length !== length || !isOfCharacters(typed)) return null;
  return checkCharacterOf(typed.slice(0, -1)) === typed.at(-1) ? written(typed) : null;
}

/** Whether all that was typed can stand in a code. */
export function isOfCharacters(text: string): boolean {
  return [...compact(text)].every((character) => CHARACTERS.includes(character));
}

/** How many characters were typed, without spaces and hyphens. */
export function lengthOf(text: string): number {
  return compact(text).length;
}

/**
 * Each place has a weight of its own, from the right 1 (the check itself), 2, 3 …; the weighted sum is a multiple of 23. So any
 * single mistake and any two places that were swapped change it.
 */
export function checkCharacterOf(characters: string): string {
  const weighted = [...characters].map((each, index) => (characters.length + 1 - index) * CHARACTERS.indexOf(each));
  const sum = weighted.reduce((total, each) => total + each, 0) % CHARACTERS.length;
  return CHARACTERS.charAt((CHARACTERS.length - sum) % CHARACTERS.length);
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

function written(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}-${code.slice(half)}`;
}

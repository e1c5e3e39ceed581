import { problem, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { isStopWord } from '../../shared/stop-words.ts';

const LONGEST = 300;
const MOST_STEPS = 8;
const MOST_ALTERNATIVES = 40;
const MOST_PHRASES = 100;
const WORD = /^[\p{L}\p{N}]+(['’][\p{L}\p{N}]+)*$/u;

/** As it is compared: in small letters, one blank between words, none around `|`. */
export function tidyPhrase(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/\s*\|\s*/g, '|')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A phrase is words in a row; `a|b` is either of them. */
export function problemsWithPhrases(phrases: readonly string[]): Problem[] {
  if (phrases.length === 0) return [problem('phrases', 'REQUIRED', 'Give a phrase by which people say it.')];
  if (phrases.length > MOST_PHRASES)
    return [problem('phrases', 'TOO_LONG', `Give at most ${MOST_PHRASES} phrases; there are ${phrases.length}.`)];
  return phrases.flatMap((phrase, index) => problemsWithPhrase(`phrases.${index}`, phrase));
}

function problemsWithPhrase(path: string, phrase: string): Problem[] {
  if (phrase === '') return [problem(path, 'REQUIRED', 'Write the words of the phrase, or leave it out.')];
  if (phrase.length > LONGEST)
    return [problem(path, 'TOO_LONG', `Shorten this to ${LONGEST} characters; it has ${phrase.length}.`)];
  const steps = phrase.split(' ').map((step) => step.split('|'));
  const words = steps.flat();
  if (words.includes(''))
    return [problem(path, 'INVALID', 'Put a word on both sides of “|”, without blanks: mum|dad died.')];
  if (steps.length > MOST_STEPS) return [problem(path, 'TOO_LONG', `Use at most ${MOST_STEPS} words in a row.`)];
  if (steps.some((step) => step.length > MOST_ALTERNATIVES))
    return [problem(path, 'TOO_LONG', `Give at most ${MOST_ALTERNATIVES} words of which either will do.`)];
  const odd = words.find((word) => !WORD.test(word));
  if (odd !== undefined) return [problem(path, 'INVALID', `${quoted(odd)} is not one word. ${LETTERS}`)];
  return steps.length === 1 && words.every(saysNothing) ? [problem(path, 'INVALID', EVERYBODY_SAYS_IT)] : [];
}

function saysNothing(word: string): boolean {
  return isStopWord(word.replace(/['’]s$/, '').replace(/['’]/g, ''));
}

const LETTERS = 'Use letters, digits and apostrophes; write what has a hyphen as two words.';
const EVERYBODY_SAYS_IT = 'Nearly every search has such a word. Add one to it that tells what is meant.';

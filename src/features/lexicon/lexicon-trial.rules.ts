import { problem } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';

const LONGEST = 300;
const MOST = 300;

/** What is wrong with words to try the lexicon with, beside so many others; `today` is the day in London. */
export function problemsWithTrial(words: string, kept: number, today: string): Problem[] {
  if (!isVisible(words)) return [problem('words', 'REQUIRED', 'Write what somebody might type.')];
  if (words.length > LONGEST)
    return [problem('words', 'TOO_LONG', `Shorten this to ${LONGEST} characters; it has ${words.length}.`)];
  if (kept >= MOST) return [problem('words', 'TOO_LONG', `The list holds ${MOST} at most. Take one off it first.`)];
  return problemsWithIdentifying('words', words, today);
}

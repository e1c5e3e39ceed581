import { COMPANY, isAboutLearning } from './intent/ordinary-words.ts';
import { type Phrase, PHRASES_BY_FIRST_WORD, type Step } from './intent/phrases.ts';
import { readingsOf } from './intent/readings.ts';
import { crisisWords } from './intent/words.ts';

/** How many words may stand where a phrase has `~`. */
const GAP = 2;

type Readings = readonly ReadonlySet<string>[];

/**
 * The topics of crisis that a search is about, and an empty list for everyday words. Made to miss little: a panel too many
 * costs a glance.
 */
export function crisisTopicsIn(text: string): string[] {
  if (isAboutLearning(text)) return [];
  const words = crisisWords(text);
  const readings = words.map(readingsOf);
  const found = readings.flatMap((reading, at) =>
    [...reading]
      .flatMap((word) => PHRASES_BY_FIRST_WORD.get(word) ?? [])
      .filter((phrase) => isHere(phrase.rest, readings, at + 1) && !isEveryday(phrase, words)),
  );
  return [...new Set(found.flatMap(({ topics }) => topics))];
}

function isEveryday({ unless, isAlone }: Phrase, words: string[]): boolean {
  return words.some((word) => unless.has(word)) || (isAlone && !words.every((word) => COMPANY.has(word)));
}

/** Whether the rest of a phrase can be read from this word on. */
function isHere([step, ...rest]: Step[], readings: Readings, at: number): boolean {
  if (!step) return true;
  if (step.isForbidden) return !isRead(step, readings[at]) && isHere(rest, readings, at);
  const last = step.isAfterGap ? at + GAP : at;
  for (let index = at; index <= last && index < readings.length; index += 1)
    if (isRead(step, readings[index]) && isHere(rest, readings, index + 1)) return true;
  return false;
}

function isRead({ words }: Step, readings: ReadonlySet<string> | undefined): boolean {
  for (const reading of readings ?? []) if (words.has(reading)) return true;
  return false;
}

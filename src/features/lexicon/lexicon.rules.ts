import { isDeepStrictEqual } from 'node:util';
import { problem, problemsWithCodes } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import type { LexiconOrigin } from './lexicon.codes.ts';
import type { LexiconEntry, Said } from './lexicon-entry.entity.ts';
import { problemsWithPhrases, tidyPhrase } from './phrases.rules.ts';
import { problemsWithWishes } from './wishes.rules.ts';

/** What an entry says, as somebody types it. */
export interface Typed extends Omit<Said, 'label'> {
  label: string;
}

/** Which codes there are. */
export interface KnownCodes {
  needs: ReadonlySet<string>;
  activityKinds: ReadonlySet<string>;
  populations: ReadonlySet<string>;
}

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_CODE = 60;
const LONGEST_LABEL = 80;
const LONGEST_WORDS = 80;
/** By the list: more than these a search could not ask for at once. */
const MOST = { needs: 10, activityKinds: 10, populations: 10, words: 10, wishes: 5 } as const;
const LISTS = ['needs', 'activityKinds', 'populations', 'words', 'wishes'] as const;

/** Without blanks around, without what stands there twice. A label in other languages than English stays. */
export function tidied(typed: Typed, label: Said['label'] = {}): Said {
  const each = (list: readonly string[], tidy: (text: string) => string) => [...new Set(list.map(tidy))];
  const trim = (text: string) => text.trim();
  return {
    code: typed.code.trim(),
    label: { ...label, en: typed.label.trim() },
    phrases: each(typed.phrases, tidyPhrase),
    needs: each(typed.needs, trim),
    activityKinds: each(typed.activityKinds, trim),
    populations: each(typed.populations, trim),
    words: each(typed.words, trim),
    wishes: each(typed.wishes, trim),
  };
}

/** What is wrong with an entry that somebody wants to have; `today` is the day in London. */
export function problemsWithSaid(said: Said, known: KnownCodes, today: string): Problem[] {
  return [
    ...problemsWithCode(said.code),
    ...problemsWithText('label', said.label.en ?? '', LONGEST_LABEL),
    ...problemsWithPhrases(said.phrases),
    ...LISTS.flatMap((list) => problemsWithNumber(list, said[list])),
    ...problemsWithCodes('needs', said.needs, known.needs),
    ...problemsWithCodes('activityKinds', said.activityKinds, known.activityKinds),
    ...problemsWithCodes('populations', said.populations, known.populations),
    ...said.words.flatMap((words, index) => problemsWithText(`words.${index}`, words, LONGEST_WORDS)),
    ...problemsWithWishes(said.wishes),
    ...(LISTS.some((list) => said[list].length > 0) ? [] : [problem('', 'REQUIRED', NO_EFFECT)]),
    ...problemsWithIdentifying('label', said.label.en, today),
    ...said.phrases.flatMap((text, index) => problemsWithIdentifying(`phrases.${index}`, text, today)),
    ...said.words.flatMap((text, index) => problemsWithIdentifying(`words.${index}`, text, today)),
  ];
}

/** Whether an entry is as it came with the directory, changed here, or added here. */
export function originOf(entry: Pick<LexiconEntry, 'loaded' | keyof Said>): LexiconOrigin {
  const { loaded, code, label, phrases, needs, activityKinds, populations, words, wishes } = entry;
  if (!loaded) return 'OWN';
  const says = { code, label, phrases, needs, populations, words, wishes, activity_kinds: activityKinds };
  return isDeepStrictEqual({ ...loaded }, says) ? 'SHIPPED' : 'CHANGED';
}

function problemsWithCode(code: string): Problem[] {
  if (code.length > LONGEST_CODE)
    return [problem('code', 'TOO_LONG', `Shorten this to ${LONGEST_CODE} characters; it has ${code.length}.`)];
  return CODE.test(code) ? [] : [problem('code', 'INVALID', 'Use small letters, digits and hyphens: partner-died.')];
}

function problemsWithText(path: string, text: string, longest: number): Problem[] {
  if (!isVisible(text)) return [problem(path, 'REQUIRED', 'Write something here, or leave it out.')];
  return text.length > longest
    ? [problem(path, 'TOO_LONG', `Shorten this to ${longest} characters; it has ${text.length}.`)]
    : [];
}

function problemsWithNumber(list: (typeof LISTS)[number], given: readonly string[]): Problem[] {
  return given.length > MOST[list]
    ? [problem(list, 'TOO_LONG', `Give at most ${MOST[list]} of these; there are ${given.length}.`)]
    : [];
}

const NO_EFFECT = 'Say what it stands for: a need, a kind of activity, a population, words of listings, or a wish.';

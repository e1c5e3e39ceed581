import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Problem } from '../shared/problems.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Of 4: it takes a hundred million guesses and more. */
const STRONG_ENOUGH = 3;
const ADVICE = 'Put four or more words together that have nothing to do with each other or with you.';

/** No rules about signs and capitals: only how long a password is, and how soon somebody would guess it. */
export async function problemsWithPassword(password: string, personalWords: readonly string[]): Promise<Problem[]> {
  const length = [...password].length;
  if (length === 0) return [weak(`Choose a password of at least ${SHORTEST_PASSWORD} characters. ${ADVICE}`)];
  if (length < SHORTEST_PASSWORD)
    return [weak(`Use at least ${SHORTEST_PASSWORD} characters; there are ${length}. ${ADVICE}`)];
  if (length > LONGEST_PASSWORD)
    return [{ path: 'password', code: 'TOO_LONG', message: `Use at most ${LONGEST_PASSWORD} characters.` }];
  const { score, feedback } = (await judge()).check(without(password, ['linkwell', ...personalWords]));
  if (score >= STRONG_ENOUGH) return [];
  return [weak(['This password is easy to guess.', feedback.warning, ADVICE].filter(Boolean).join(' '))];
}

function weak(message: string): Problem {
  return { path: 'password', code: 'INVALID', message };
}

/** What is left of a password without what everybody knows of its owner: only that counts. */
function without(password: string, personalWords: readonly string[]): string {
  const known = personalWords.flatMap(partsOf).sort((a, b) => b.length - a.length);
  return known.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
}

/** The parts of a name or of an address that are long enough to mean something. */
function partsOf(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 2);
}

let loading: Promise<ZxcvbnFactory> | null = null;

/** Its word lists are large, so they are read when somebody first chooses a password. */
function judge(): Promise<ZxcvbnFactory> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, everywhere, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...everywhere.dictionary, ...english.dictionary },
    graphs: everywhere.adjacencyGraphs,
    translations: english.translations,
  });
}

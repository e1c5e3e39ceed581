const SHORTEST = 3;

/** Endings that English adds to a word, and what stands there without them; the first that fits is taken. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, '$1'],
  [/sses$/, 'ss'],
  [/(ch|sh|x)es$/, '$1'],
  [/ies$/, 'y'],
  [/s$/, ''],
];
const MORE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/([^aeiouls])\1(ing|ed)$/, '$1'],
  [/ying$/, 'y'],
  [/ied$/, 'y'],
  [/(ing|ed)$/, ''],
];

/** What words of one family share: close enough to compare phrases by, not a word to be shown. */
export function stemOf(word: string): string {
  const singular = ended(word, ENDINGS);
  const root = ended(singular, MORE_ENDINGS);
  return root.length > SHORTEST ? root.replace(/e$/, '') : root;
}

function ended(word: string, endings: typeof ENDINGS): string {
  const ending = endings.find(([pattern]) => pattern.test(word));
  const stem = ending ? word.replace(...ending) : word;
  return stem.length >= SHORTEST && /[aeiouyw]/.test(stem) ? stem : word;
}

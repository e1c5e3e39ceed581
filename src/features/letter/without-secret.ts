import { LETTERS, type LetterName } from './letters.ts';

/** A letter as an administrator may see it: a code that lets somebody in is for its reader alone. */
export function withoutSecret<Shown extends { template?: string | null; text?: string | null }>(letter: Shown): Shown {
  const kind = Object.hasOwn(LETTERS, letter.template ?? '') ? LETTERS[letter.template as LetterName] : null;
  return kind?.isSecret === false ? letter : { ...letter, text: null };
}

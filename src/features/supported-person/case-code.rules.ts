import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { CHARACTERS, isOfCharacters, lengthOf, newReadableCode, readableCode } from '../../shared/readable-code.ts';

const LENGTH = 8;

/** By what a team knows somebody: `K7M4-T2Q4`. It is random and says nothing of them. */
export function newCaseCode(): string {
  return newReadableCode(LENGTH);
}

/** A case code as it is kept, from whatever was typed: in small letters, without its hyphen. Null where it is none. */
export function caseCodeOf(text: string): string | null {
  return readableCode(text, LENGTH);
}

/** What is wrong with what was typed as a case code. That there is nobody with it is not known here. */
export function problemsWithCaseCode(path: string, text: string): Problem[] {
  if (readableCode(text, LENGTH) !== null) return [];
  return [problem(path, 'INVALID', mistakeIn(text))];
}

function mistakeIn(text: string): string {
  const length = lengthOf(text);
  if (length !== LENGTH)
    return `A case code has ${LENGTH} letters and digits, such as K7M4-T2Q4; this has ${length}. Type it again.`;
  if (!isOfCharacters(text)) return `A case code holds none but ${CHARACTERS}. Look for a letter that was misread.`;
  return 'There is a typing mistake in this case code: one character is wrong, or two have changed places.';
}

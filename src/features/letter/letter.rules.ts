import { isEmailAddress, problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Letter } from './letter.entity.ts';

/** After so many tries, each later than the one before, nobody will take a letter: about three days. */
export const MOST_TRIES = 20;

export const NOT_POSTAL = 'This is not an e-mail address.';

/** One address and nothing else: what could name a second recipient or begin another header is none. */
export function isPostal(recipient: string): boolean {
  return isEmailAddress(recipient) && !/[\p{Cc}\s,;:<>"()[\]\\]/u.test(recipient);
}

/** What stands against sending a dead letter again. */
export function problemsWithRetry({ recipient, text }: Pick<Letter, 'recipient' | 'text'>): Problem[] {
  if (!isPostal(recipient))
    return [
      problem('id', 'INVALID', `${NOT_POSTAL} Correct it where the person or the listing has it, and discard this.`),
    ];
  if (text == null)
    return [
      problem('id', 'CONFLICT', 'The text of this letter is no longer kept. Discard it, and have it written anew.'),
    ];
  return [];
}

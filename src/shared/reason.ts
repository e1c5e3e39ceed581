import { problem } from './checks.ts';
import { problemsWithKeeping } from './keepable.ts';
import type { Problem } from './problems.ts';

const EMAIL = /\S@\S+\.\S/;
const TEN_DIGITS = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** What a reason may not hold. It is kept for years, and cannot be taken back, so nobody may be named in it by number. */
export function problemsWithReason(reason: string): Problem[] {
  const kept = problemsWithKeeping({ reason });
  const isTelling = EMAIL.test(reason) || (reason.match(TEN_DIGITS) ?? []).some(isNhsNumber);
  const message = 'Leave e-mail addresses and NHS numbers out of a reason: it is kept for years and cannot be changed.';
  return isTelling ? [...kept, problem('reason', 'INVALID', message)] : kept;
}

/** Ten digits of which the last one checks the others, modulo 11. */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

import { createHash, randomBytes } from 'node:crypto';

/** A new code: 256 random bits, so that nobody guesses one. */
export function newCode(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is kept of a code. Whoever reads the database cannot accept an invitation with it. */
export function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}

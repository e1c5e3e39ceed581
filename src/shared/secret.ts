import { createHash, randomBytes } from 'node:crypto';

/** What opens a link or accepts an invitation: 256 random bits, so that nobody guesses one. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is kept of it: whoever reads the database cannot use the secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

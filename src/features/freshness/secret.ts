import { createHash, randomBytes } from 'node:crypto';

/** What opens a link: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is kept of it. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

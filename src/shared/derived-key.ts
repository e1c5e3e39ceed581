import { hkdfSync, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A key for one purpose alone, made of the secret of this server. Where there is none, one that ends with the program. */
export function derivedKey(secret: string | null, purpose: string): Buffer {
  return secret === null
    ? randomBytes(BYTES)
    : Buffer.from(hkdfSync('sha256', secret, '', `linkwell ${purpose}`, BYTES));
}

import { hash } from 'node:crypto';

/** The digit in which the two bits of the variant stand before two bits of the digest. */
const VARIANTS = '89ab';

/**
 * The id of what has none of its own: a schedule, a term, a service at a place. Made of what it is, so that it is the same each time,
 * by SHA-256, as version 8 of RFC 9562 allows. `service_location_id` in PostgreSQL does the same.
 */
export function derivedId(kind: string, ...parts: string[]): string {
  const hex = hash('sha256', [kind, ...parts].join(' '), 'hex');
  const variant = VARIANTS.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

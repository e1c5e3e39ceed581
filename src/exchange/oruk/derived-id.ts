import { createHash } from 'node:crypto';

const VERSION_BYTE = 6;
const VARIANT_BYTE = 8;

/**
 * The id of what has none of its own: a schedule, a term, a service at a place. Made of what it is, so that it is the same each time,
 * by SHA-256, as version 8 of RFC 9562 allows. `service_location_id` in PostgreSQL does the same.
 */
export function derivedId(kind: string, ...parts: string[]): string {
  const bytes = createHash('sha256')
    .update([kind, ...parts].join(' '))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(VERSION_BYTE) & 0x0f) | 0x80, VERSION_BYTE);
  bytes.writeUInt8((bytes.readUInt8(VARIANT_BYTE) & 0x3f) | 0x80, VARIANT_BYTE);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

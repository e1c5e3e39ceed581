import { createHmac } from 'node:crypto';
import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ReferenceKey } from '../../shared/reference-key.ts';

const LONGEST = 100;

/** What is kept of a local reference: what a key makes of it, which cannot be turned back, and which key. */
export interface ReferenceMark {
  keyId: string;
  hmac: string;
}

/** What is kept of a reference in a team under each key, the current one first. The same reference in two teams is not alike. */
export function marksOf(keys: readonly ReferenceKey[], teamId: string, reference: string): ReferenceMark[] {
  const words = `${teamId.toLowerCase()}\n${tidyReference(reference)}`;
  return keys.map(({ id, secret }) => ({ keyId: id, hmac: createHmac('sha256', secret).update(words).digest('hex') }));
}

/** However it is typed: capitals and small letters, and spaces anywhere, make no difference. */
export function tidyReference(reference: string): string {
  return reference.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

/** What is wrong with a local reference, where one is given. */
export function problemsWithReference(reference: string | null | undefined, keys: readonly ReferenceKey[]): Problem[] {
  if (reference == null) return [];
  if (keys.length === 0) return [problem('localReference', 'UNAVAILABLE', NO_KEYS)];
  const { length } = tidyReference(reference);
  if (length === 0) return [problem('localReference', 'REQUIRED', 'Enter the reference, or leave it out.')];
  if (length > LONGEST) return [problem('localReference', 'TOO_LONG', `Shorten this to ${LONGEST} characters.`)];
  return [];
}

const NO_KEYS =
  'Local references cannot be kept here: this server has no key for them. Leave it out, or ask whoever runs the server to set LINKWELL_REFERENCE_KEYS.';

import { isEmailAddress, problem, problemsWithFreeText, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';

const LONGEST_NAME = 200;

export type InvitationStatus = 'OPEN' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';

export interface Invitee {
  name: string;
  email: string;
}

/** Name and address in the form in which they are kept; a name is one line, so that a letter says only what we wrote. */
export function inviteeOf({ name, email }: Invitee): Invitee {
  return { name: name.replace(/\s+/g, ' ').trim(), email: email.trim().toLowerCase() };
}

export function problemsWithName(name: string): Problem[] {
  if (name === '') return [problem('name', 'REQUIRED', 'Enter the name of the person.')];
  return problemsWithFreeText('name', name, LONGEST_NAME);
}

export function problemsWithInvitee({ name, email }: Invitee): Problem[] {
  if (isEmailAddress(email)) return problemsWithName(name);
  const message = `${quoted(email)} does not look like an e-mail address, such as jo.bloggs@example.org.`;
  return [...problemsWithName(name), problem('email', email === '' ? 'REQUIRED' : 'INVALID', message)];
}

interface Dated {
  expiresAt: Date;
  acceptedAt?: Date | null;
  revokedAt?: Date | null;
}

export function statusOf({ acceptedAt, revokedAt, expiresAt }: Dated, now: Date): InvitationStatus {
  if (acceptedAt) return 'ACCEPTED';
  if (revokedAt) return 'REVOKED';
  return expiresAt > now ? 'OPEN' : 'EXPIRED';
}

/** The same words whatever is wrong with a code, so that trying codes teaches nothing. */
export const UNUSABLE = problem(
  'code',
  'INVALID',
  'This invitation cannot be used: the code is mistyped, was used, replaced or taken back, or has expired. Ask whoever invited you for a new one.',
);

/** Told only to somebody who has shown a code that went to the mailbox of this account. */
export const SIGN_IN_FIRST = problem(
  'code',
  'CONFLICT',
  'You have an account here already. Sign in with the e-mail address that this invitation went to, then accept it with the same code.',
);

export const ALREADY_ACCEPTED = problem(
  'id',
  'CONFLICT',
  'This invitation has been accepted already. End the role with removeRole instead.',
);

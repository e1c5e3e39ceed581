import { problem } from '../../shared/checks.ts';
import type { Contact, Link } from '../../shared/contact.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ClaimEvidence } from './claim.codes.ts';

/** Somebody has at most so many claims open: nobody speaks for the whole borough. */
export const MOST_OPEN_CLAIMS = 10;

export interface ClaimWords {
  statement: string;
  position: string;
  contact: string;
}

const MISSING: Record<keyof ClaimWords, string> = {
  statement: 'Say in a sentence or two why you may speak for this organisation.',
  position: 'Say what you do there: chair, manager, volunteer who keeps the website.',
  contact: 'Say how we can reach you there: a telephone number or an e-mail address.',
};

export function problemsWithClaim(words: ClaimWords): Problem[] {
  const blanks = (Object.keys(MISSING) as (keyof ClaimWords)[]).filter((name) => !isVisible(words[name]));
  return [...problemsWithKeeping(words), ...blanks.map((name) => problem(name, 'REQUIRED', MISSING[name]))];
}

/** Everybody can have an address there, so it says nothing. */
const EVERYBODYS = new Set([
  ...[
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'hotmail.co.uk',
    'live.com',
    'live.co.uk',
    'msn.com',
  ],
  ...['yahoo.com', 'yahoo.co.uk', 'icloud.com', 'me.com', 'aol.com', 'btinternet.com', 'sky.com', 'talktalk.net'],
  ...['virginmedia.com', 'ntlworld.com', 'proton.me', 'protonmail.com', 'gmx.com', 'gmx.co.uk', 'mail.com'],
]);

export interface Published {
  contacts: readonly Contact[];
  links: readonly Link[];
}

/**
 * Whether the address by which somebody signs in is one that the organisation publishes, or is at a domain that it does. An
 * address that was never proved says nothing.
 */
export function evidenceOf(
  { email, emailVerified }: { email: string; emailVerified: boolean },
  { contacts, links }: Published,
): ClaimEvidence {
  const address = email.trim().toLowerCase();
  const published = contacts.flatMap((contact) => contact.email?.trim().toLowerCase() ?? []);
  if (!emailVerified) return 'NONE';
  if (published.includes(address)) return 'PUBLISHED_ADDRESS';
  const domain = domainOf(address);
  const domains = [...published.map(domainOf), ...links.map(({ url }) => hostOf(url))];
  return !EVERYBODYS.has(domain) && domains.includes(domain) ? 'PUBLISHED_DOMAIN' : 'NONE';
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

export const CLAIMED_ALREADY = problem(
  'organisationId',
  'TAKEN',
  'You have claimed this organisation already. You will get a letter when somebody has looked at it.',
);

export const EDITS_ALREADY = problem(
  'organisationId',
  'TAKEN',
  'You are an editor of this organisation already. There is nothing to claim.',
);

export const TOO_MANY_CLAIMS = problem(
  'organisationId',
  'CONFLICT',
  `You have ${MOST_OPEN_CLAIMS} claims that nobody has looked at yet. Wait for an answer to one of them.`,
);

export const OWN_CLAIM = problem('id', 'INVALID', 'This is your own claim. Somebody else has to decide on it.');

export const DECIDED_CLAIM = problem(
  'id',
  'CONFLICT',
  'Somebody has decided on this claim already. Read it again to see how.',
);

export const NOT_APPROVED = problem('id', 'CONFLICT', 'Only a claim that was approved can be revoked.');

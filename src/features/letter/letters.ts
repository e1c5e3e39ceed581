import type { LetterTopic } from './letter.codes.ts';

/**
 * Every letter there is: the facts that its template shows, `src/mail/letters/<name>.njk`. To add one, write the template and a
 * line here; docs/letters.md says how.
 */
export const LETTERS = {
  invitation: letterWith<{ name: string; role: string; code: string; until: Date; address: string }>({
    isSecret: true,
  }),
  'check-listings': letterWith<{
    name: string | null;
    listings: { name: string; words: string; address: string }[];
    until: Date;
  }>({ topic: 'LISTING_REMINDERS', isSecret: true }),
  'new-password': letterWith<{ name: string; code: string }>({ isSecret: true }),
  'password-changed': letterWith<{ name: string }>(),
  'crisis-proposal-decided': letterWith<{
    name: string;
    line: string;
    fields: string[];
    isApproved: boolean;
    message: string | null;
  }>(),
  'crisis-lines-overdue': letterWith<{ name: string; lines: string[]; address: string }>(),
  'evidence-answered': letterWith<{
    name: string;
    service: string;
    check: string;
    message: string;
    isRemoved: boolean;
  }>(),
  withdrawal: letterWith<{
    name: string;
    what: string;
    has: string;
    reason: string;
    address: string;
    because: string;
  }>(),
  'claim-made': letterWith<{ name: string; organisation: string }>(),
  'fellow-editor': letterWith<{ name: string; newcomer: string; organisation: string }>(),
  'claim-approved': letterWith<{ name: string; organisation: string; message: string }>(),
  'claim-denied': letterWith<{ name: string; organisation: string; message: string }>(),
  'claim-revoked': letterWith<{ name: string; organisation: string; message: string }>(),
  'proposal-decided': letterWith<{ name: string; listing: string; lines: string[]; message: string }>(),
  'listing-unsafe': letterWith<{ name: string; listing: string }>(),
  'report-closed': letterWith<{ listing: string; outcome: string; message: string }>(),
  'withdrawn-connections': letterWith<{
    name: string;
    what: string;
    has: string;
    reason: string;
    connections: string;
    address: string;
    because: string;
  }>(),
  'concern-opened': letterWith<{ name: string; service: string; what: string }>(),
  'referral-sent': letterWith<{
    name: string | null;
    referrals: { reference: string; service: string; sentOn: string; address: string }[];
    until: Date;
    isReminder: boolean;
  }>({ isSecret: true }),
  'referrals-unanswered': letterWith<{ name: string; count: number; address: string }>(),
  'pulse-invitation': letterWith<{
    name: string | null;
    organisation: string;
    quarter: string;
    until: string;
    address: string;
  }>({ topic: 'PULSE', isSecret: true }),
  'gap-moved': letterWith<{
    name: string;
    need: string;
    area: string;
    population: string | null;
    happened: string;
    /** The service that closed it. */
    closedBy: string | null;
    words: string | null;
    on: string;
  }>(),
  'webhook-switched-off': letterWith<{
    name: string;
    webhook: string;
    address: string;
    failure: string;
    isGone: boolean;
  }>(),
  'checks-reopened': letterWith<{ name: string; services: { name: string; checks: string[] }[] }>(),
} as const;

export type LetterName = keyof typeof LETTERS;

/** What the template of a letter has to be told. */
export type FactsOf<Name extends LetterName> = NonNullable<(typeof LETTERS)[Name]['facts']>;

/** What is known of all letters of a name. */
export interface LetterKind<Facts = unknown> {
  /** What people may stop, and get no more letters of it; null where they must be told. */
  readonly topic: LetterTopic | null;
  /** True where it carries a code that only its reader may see. */
  readonly isSecret: boolean;
  /** Holds nothing: it is where the compiler reads the facts. */
  readonly facts?: Facts;
}

function letterWith<Facts>(kind: Partial<Omit<LetterKind, 'facts'>> = {}): LetterKind<Facts> {
  return { topic: null, isSecret: false, ...kind };
}

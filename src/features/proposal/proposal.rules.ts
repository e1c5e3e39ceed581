import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import type { KeptField } from './proposal.codes.ts';
import { saysTheSame, type Values } from './proposal-values.rules.ts';

/** Somebody has at most so many proposals open. */
export const MOST_OPEN_PROPOSALS = 50;

/** After so many days without a decision of its editors, the assurers of the area may decide too. */
export const EDITORS_DECIDE_DAYS = 28;

/** By which name the input of each kind goes in a proposal. */
export const INPUT_OF = { SERVICE: 'service', ORGANISATION: 'organisation', LOCATION: 'location' } as const;

/** Not for others to say: publishing, where a record came from, when it was checked, and what is secret. */
const NEVER_PROPOSED = new Set(['isPublished', 'provenance', 'verifiedOn', 'isConfidential', 'latitude', 'longitude']);

/** What can be taken away as a whole; of all else null says nothing. */
const CAN_BE_TAKEN_AWAY = new Set([
  ...['summary', 'description', 'referralNote', 'cost', 'sessionsInWords', 'town', 'postcode', 'accessNotes'],
]);

/** What quality assurance looks at again when it changes. */
const REOPENS_CHECKS: Readonly<Record<ListingKind, readonly string[]>> = {
  SERVICE: ['name', 'contacts', 'eligibility', 'attendance', 'locationIds', 'activityKinds', 'populations'],
  ORGANISATION: ['name', 'contacts'],
  LOCATION: [],
};

export function reopensChecks(kind: ListingKind, field: string): boolean {
  return REOPENS_CHECKS[kind].includes(field);
}

/** What is wrong with what somebody wants to say, before it is compared with anything. */
export function problemsWithProposed(path: string, input: object): Problem[] {
  const message = 'This cannot be proposed. Leave it out, and say it in the note if it matters.';
  return Object.entries(input).flatMap(([field, value]) =>
    value !== undefined && NEVER_PROPOSED.has(field) ? [problem(`${path}.${field}`, 'INVALID', message)] : [],
  );
}

/** The fields of an input that would say something else than the listing does, old beside new. */
export function differencesIn(values: Values, input: object, today: string): KeptField[] {
  return Object.entries(input).flatMap(([field, given]) => {
    const proposed = completed(field, given, today);
    const seen = values[field] ?? null;
    const saysNothing = given === undefined || (given === null && !CAN_BE_TAKEN_AWAY.has(field));
    return saysNothing || saysTheSame(seen, proposed) ? [] : [{ field, seen, proposed, verdict: null }];
  });
}

/** What an input leaves out where the listing never does. */
function completed(field: string, given: unknown, today: string): unknown {
  const value = JSON.parse(JSON.stringify(given ?? null)) as unknown;
  if (typeof value !== 'object' || value === null) return value;
  if (field === 'eligibility') return { gender: 'ANYONE', ...value };
  if (field === 'capacity') return { asOf: today, ...value };
  return field === 'locationIds' ? (value as string[]).map((id) => id.toLowerCase()).sort() : value;
}

export const NOT_ONE_LISTING = problem(
  'change',
  'INVALID',
  'Say what should change of one listing: give either service, organisation or location.',
);

export const NOTHING_CHANGES = problem(
  'change',
  'INVALID',
  'The listing says this already. Change something, or leave it as it is.',
);

export const IS_CONFIDENTIAL = problem(
  'id',
  'INVALID',
  'Nothing can be proposed of a confidential address. If something is wrong, report a problem instead.',
);

export const TOO_MANY_PROPOSALS = problem(
  '',
  'CONFLICT',
  `${MOST_OPEN_PROPOSALS} of your proposals are still waiting to be looked at. Wait for an answer to some of them.`,
);

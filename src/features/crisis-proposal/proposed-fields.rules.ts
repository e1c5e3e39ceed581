import { isDeepStrictEqual } from 'node:util';
import type { CrisisLineRecord, Fact } from '../crisis-line/crisis-line.entity.ts';
import { factOf, type DetailCode, type FieldCode } from './crisis-field.codes.ts';
import type { ProposedFact, ProposedField } from './crisis-proposal.entity.ts';

/** What is said about a line beside its facts, and where it stands. */
export const DETAILS = {
  NAME: 'name',
  AUDIENCE: 'audience',
  NOTE: 'note',
  ROUTE: 'route',
  NATIONS: 'nations',
  TOPICS: 'topics',
  MINIMUM_AGE: 'minimumAge',
  MAXIMUM_AGE: 'maximumAge',
  IS_FOR_ADULTS: 'isForAdults',
  IS_LOCAL: 'isLocal',
} as const satisfies Partial<Record<DetailCode, keyof CrisisLineRecord>>;

export type DetailName = (typeof DETAILS)[keyof typeof DETAILS];
export type Details = Pick<CrisisLineRecord, DetailName>;

/** A line as it is kept: an entity or a row. */
export type Kept = Pick<CrisisLineRecord, 'facts'> & Partial<Record<DetailName | 'archivedAt', unknown>>;

/** How a field of a line is now; null where there is nothing, or no line yet. */
export function currentOf(line: Kept | null, field: FieldCode): unknown {
  if (!line || field === 'LINE') return null;
  if (field === 'IS_RETIRED') return line.archivedAt != null;
  const fact = factOf(field);
  return plain((fact ? line.facts[fact.name] : line[DETAILS[field as keyof typeof DETAILS]]) ?? null);
}

/** Whether a field is no longer as it was when its change was proposed. A new line that has been added is no change of it. */
export function hasChanged(line: Kept | null, { field, before }: ProposedField): boolean {
  return field !== 'LINE' && !isDeepStrictEqual(currentOf(line, field), plain(before));
}

/** The facts of a line once these fields have been approved. The day of the check is the day of verification. */
export function factsWith(
  facts: CrisisLineRecord['facts'],
  fields: readonly ProposedField[],
): CrisisLineRecord['facts'] {
  const next = { ...facts };
  for (const { field, after, check } of fields) {
    const known = factOf(field);
    if (!known || !check) continue;
    if (after === null) delete next[known.name];
    else next[known.name] = verified(after as ProposedFact, check);
  }
  return next;
}

function verified({ value, sessions }: ProposedFact, check: NonNullable<ProposedField['check']>): Fact {
  if (value === null) return { value };
  const { checkedOn, source, method } = check;
  return { value, ...(sessions ? { sessions } : {}), verifiedOn: checkedOn, source, method };
}

/** As PostgreSQL keeps it: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}

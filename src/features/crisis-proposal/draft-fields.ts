import { isDeepStrictEqual } from 'node:util';
import { tidyText, type LocalisedText } from '../../shared/localised-text.ts';
import { FACTS, factOf, type FactCode, type FieldCode } from './crisis-field.codes.ts';
import type { Check, ProposedFact, ProposedField } from './crisis-proposal.entity.ts';
import type { CrisisFactInput, CrisisLineDetailsInput } from './crisis-proposal.inputs.ts';
import { hoursInWords, sessionsOf } from './hours-in-words.ts';
import { currentOf, DETAILS, type Details, type DetailName, type Kept } from './proposed-fields.rules.ts';

const UNDECIDED = { decision: null, decidedBy: null, decidedAt: null, message: null } as const;

/** What an input proposes about facts, beside how they are now. */
export function draftFacts(facts: readonly CrisisFactInput[], line: Kept | null): ProposedField[] {
  return facts.map(({ fact, source, method, checkedOn, ...given }) =>
    drafted(line, fact, given.isGone ? null : valueOf(fact, given), { checkedOn, source: source.trim(), method }),
  );
}

/** That facts are as they are kept. */
export function draftConfirmation(
  codes: readonly FactCode[],
  line: Kept,
  check: Omit<Check, 'source'> & { source: string | null },
): ProposedField[] {
  return codes.map((code) => {
    const { value = null, sessions, source = '' } = line.facts[FACTS.get(code)?.name ?? 'hours'] ?? {};
    const after = { value, ...(sessions ? { sessions } : {}) };
    return drafted(line, code, after, { ...check, source: check.source?.trim() || source });
  });
}

/** What an input proposes beside facts, as far as it differs from what is. */
export function draftDetails({ isRetired, ...details }: CrisisLineDetailsInput, line: Kept): ProposedField[] {
  const given = givenDetails(details);
  const codes = (Object.keys(DETAILS) as (keyof typeof DETAILS)[]).filter((code) => given[DETAILS[code]] !== undefined);
  const fields = codes.map((code) => drafted(line, code, given[DETAILS[code]] ?? null, null));
  const retiring = isRetired == null ? [] : [drafted(line, 'IS_RETIRED', isRetired, null)];
  return [...fields, ...retiring].filter(({ before, after }) => !isDeepStrictEqual(before, after));
}

/** A line that is not there yet, as one field. */
export function draftLine(details: Details): ProposedField {
  return drafted(null, 'LINE', details, null);
}

/** What an input says of details, tidy; what it leaves out is left out, and so is what cannot be taken away. */
export function givenDetails(details: Omit<CrisisLineDetailsInput, 'isRetired'>): Partial<Details> {
  const { name, audience, note, ...rest } = details;
  const given: Record<string, unknown> = { ...rest, topics: rest.topics?.map((topic) => topic.trim()) };
  if (name != null) given.name = tidyText(name as LocalisedText) ?? {};
  if (audience != null) given.audience = tidyText(audience as LocalisedText) ?? {};
  if (note !== undefined) given.note = tidyText(note as LocalisedText | null);
  const isGiven = ([property, value]: [string, unknown]) =>
    value !== undefined && (value !== null || MAY_BE_NOTHING.includes(property as DetailName));
  return Object.fromEntries(Object.entries(given).filter(isGiven));
}

const MAY_BE_NOTHING: readonly DetailName[] = ['note', 'minimumAge', 'maximumAge'];

function drafted(line: Kept | null, field: FieldCode, after: unknown, check: Check | null): ProposedField {
  return { field, before: currentOf(line, field), after, check, ...UNDECIDED };
}

function valueOf(code: FactCode, { value, hours }: Pick<CrisisFactInput, 'value' | 'hours'>): ProposedFact {
  const words = value?.trim() || null;
  if (factOf(code)?.part !== 'HOURS' || !hours?.length) return { value: words };
  const sessions = sessionsOf(hours);
  return { value: words ?? hoursInWords(sessions), sessions };
}

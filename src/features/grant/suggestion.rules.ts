import type { SuggestionConfidence } from './grant.codes.ts';
import type { SuggestionRow } from './suggestion.queries.ts';

export interface Suggestion {
  organisationId: string;
  confidence: SuggestionConfidence;
  /** Why, in words. */
  why: string;
}

/**
 * How sure each of the organisations is that may have got one grant. One that is known to work elsewhere is none of them,
 * unless an identifier speaks for it. A person decides, whatever it says.
 */
export function suggestionsOf(rows: readonly SuggestionRow[]): Suggestion[] {
  const likely = rows.filter(({ isIdentified, isInArea }) => isIdentified || isInArea !== false);
  return likely
    .map((row) => ({ organisationId: row.organisationId, ...judged(row, likely) }))
    .sort((one, other) => RANK[one.confidence] - RANK[other.confidence]);
}

const RANK: Readonly<Record<SuggestionConfidence, number>> = { HIGH: 0, MEDIUM: 1, LOW: 2 };

function judged(
  { isIdentified, isInArea }: SuggestionRow,
  all: readonly SuggestionRow[],
): Omit<Suggestion, 'organisationId'> {
  if (isIdentified)
    return { confidence: 'MEDIUM', why: 'It has one of the numbers that the grant names. So has another.' };
  if (isInArea === null)
    return { confidence: 'LOW', why: 'It has the same name. Whether it works there is not known.' };
  if (all.length > 1) return { confidence: 'MEDIUM', why: 'It has the same name and works there. So may others.' };
  return { confidence: 'HIGH', why: 'It has the same name, works there, and no other is known that does.' };
}

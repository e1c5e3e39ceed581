import { problemsWithCodes } from '../../shared/checks.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import type { ReferenceKey } from '../../shared/reference-key.ts';
import { problemsWithReference } from './reference.rules.ts';

/** What somebody typed about a person, as far as rules look at it. */
export interface PersonDraft {
  populations?: readonly string[] | null;
  postcode?: string | null;
  localReference?: string | null;
}

/** What the rules compare it with. */
export interface PersonFacts {
  populations: ReadonlySet<string>;
  referenceKeys: readonly ReferenceKey[];
}

export function problemsWithPerson(draft: PersonDraft, { populations, referenceKeys }: PersonFacts): Problem[] {
  const kept = problemsWithKeeping({ ...draft });
  if (kept.length > 0) return kept;
  return [
    ...problemsWithCodes('populations', draft.populations ?? [], populations),
    ...problemsWithReference(draft.localReference, referenceKeys),
  ];
}

import type { Context } from '../../context.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { problemsWithPerson, type PersonDraft } from './supported-person.rules.ts';

/** Throws Rejected where something is wrong with what was typed about a person. */
export function rejectPerson({ vocabulary, referenceKeys }: Context, draft: PersonDraft): void {
  const populations = new Set(vocabulary.terms('POPULATION').map(({ code }) => code));
  rejectIfAny(problemsWithPerson(draft, { populations, referenceKeys }));
}

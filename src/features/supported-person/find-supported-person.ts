import type { Context } from '../../context.ts';
import { reachOf } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { caseCodeOf, problemsWithCaseCode } from './case-code.rules.ts';
import { marksOf, problemsWithReference } from './reference.rules.ts';
import type { WhichPerson } from './supported-person.inputs.ts';
import {
  supportedPeopleByIds,
  supportedPersonByCode,
  supportedPersonByMarks,
  type SupportedPersonRow,
} from './supported-person.queries.ts';

/** Somebody of a team of the viewer's. Throws NotFound alike where there is nobody and where they are of another team. */
export async function findSupportedPerson(ctx: Context, which: WhichPerson): Promise<SupportedPersonRow> {
  rejectUnclear(ctx, which);
  const teams = reachOf(ctx.viewer, 'supportedPerson').scopes;
  const person = await personOf(ctx, which, teams);
  if (!person) throw new NotFound('There is no such person in your teams.');
  const [by = 'id'] = givenIn(which);
  await recordRead(ctx, { operation: 'supportedPerson', subject: 'supported_person', ids: [person.id], fields: [by] });
  return person;
}

function rejectUnclear({ referenceKeys }: Context, which: WhichPerson): void {
  const { caseCode, localReference } = which;
  const one = 'Say who: give an id, a case code or a local reference, and only one of them.';
  rejectIfAny([
    ...(givenIn(which).length === 1 ? [] : [problem('', 'INVALID', one)]),
    ...(caseCode == null ? [] : problemsWithCaseCode('caseCode', caseCode)),
    ...problemsWithReference(localReference, referenceKeys),
  ]);
}

function givenIn(which: WhichPerson): string[] {
  return Object.entries(which).flatMap(([name, value]) => (value == null ? [] : [name]));
}

async function personOf(
  { reads, referenceKeys }: Context,
  { id, caseCode, localReference }: WhichPerson,
  teams: readonly string[],
): Promise<SupportedPersonRow | null> {
  if (id != null) return isUuid(id) ? ((await supportedPeopleByIds(reads, [id], teams))[0] ?? null) : null;
  if (caseCode != null) return supportedPersonByCode(reads, caseCodeOf(caseCode) ?? '', teams);
  const marks = teams.flatMap((teamId) =>
    marksOf(referenceKeys, teamId, localReference ?? '').map((mark) => ({ ...mark, teamId })),
  );
  return supportedPersonByMarks(reads, marks);
}

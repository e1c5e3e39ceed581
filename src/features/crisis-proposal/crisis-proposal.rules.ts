import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { problemsWithReason } from '../../shared/reason.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { factOf, wordsFor, type FieldCode, type ProposalStatus } from './crisis-field.codes.ts';
import type { CrisisProposal, ProposedField } from './crisis-proposal.entity.ts';
import { isTooOld, problemsWithCheckedOn } from './fact-check.rules.ts';
import { hasChanged, type Kept } from './proposed-fields.rules.ts';

type Proposal = Pick<CrisisProposal, 'fields' | 'withdrawnAt' | 'proposedBy'>;

export function isUndecided({ decision }: ProposedField): boolean {
  return decision === null;
}

export function statusOf({ fields, withdrawnAt }: Pick<Proposal, 'fields' | 'withdrawnAt'>): ProposalStatus {
  const approved = fields.filter(({ decision }) => decision === 'APPROVED').length;
  if (withdrawnAt === null && fields.some(isUndecided)) return 'WAITING';
  if (approved === fields.length) return 'APPROVED';
  if (approved > 0) return 'PARTLY_APPROVED';
  return withdrawnAt === null ? 'REJECTED' : 'WITHDRAWN';
}

/** Why this person cannot decide these fields now, whatever they would say to them. */
export function problemsWithDeciding(
  proposal: Proposal,
  viewer: Viewer,
  fields: readonly FieldCode[] | null,
): Problem[] {
  if (proposal.proposedBy === viewer.id)
    return [problem('id', 'INVALID', 'You have proposed this yourself. Somebody else has to decide it.')];
  if (statusOf(proposal) !== 'WAITING') return [problem('id', 'CONFLICT', 'Nothing of this waits any more.')];
  return (fields ?? []).flatMap((code, index) => {
    const field = proposal.fields.find((each) => each.field === code);
    const path = `fields.${index}`;
    if (!field) return [problem(path, 'NOT_FOUND', `The ${wordsFor(code)} is not part of this proposal.`)];
    return isUndecided(field) ? [] : [problem(path, 'CONFLICT', `The ${wordsFor(code)} has been decided already.`)];
  });
}

/** The fields that a decision is about: those that are named, or all that wait. */
export function chosenOf({ fields }: Proposal, codes: readonly FieldCode[] | null): ProposedField[] {
  return fields.filter((field) => isUndecided(field) && (codes === null || codes.includes(field.field)));
}

/** Why these fields cannot be approved now: the line is no longer as it was, or the check has become too old. */
export function problemsWithApproving(chosen: readonly ProposedField[], line: Kept | null, today: string): Problem[] {
  const isForNoLine = line === null && !chosen.some(({ field }) => field === 'LINE');
  if (isForNoLine)
    return [problem('fields', 'REQUIRED', 'Approve the line itself (LINE) first, or together with its facts.')];
  return chosen.flatMap((field) => {
    const path = `fields.${field.field}`;
    if (hasChanged(line, field)) return [problem(path, 'CONFLICT', changedWords(field.field))];
    if (!factOf(field.field) || !field.check) return [];
    const { checkedOn } = field.check;
    if (!isTooOld(checkedOn, today)) return problemsWithCheckedOn(path, checkedOn, today, null);
    const message = `The ${wordsFor(field.field)} was checked on ${dayInWords(checkedOn)}, which is too long ago by now. Ask for a new check.`;
    return [problem(path, 'OUT_OF_RANGE', message)];
  });
}

export function changedWords(field: FieldCode): string {
  return `The ${wordsFor(field)} was changed after this was proposed. Compare what it is now; reject this if that is right, or ask for a new proposal.`;
}

/** A message goes out by e-mail and stays in the record: it names nobody by number. */
export function problemsWithMessage(path: string, message: string | null | undefined): Problem[] {
  return problemsWithReason(message ?? '').map((each) => ({ ...each, path }));
}

/** The fields once those that were chosen have been decided. */
export function decidedFields(
  fields: readonly ProposedField[],
  chosen: readonly ProposedField[],
  decided: Pick<ProposedField, 'decision' | 'decidedBy' | 'decidedAt' | 'message'>,
): ProposedField[] {
  return fields.map((field) => (chosen.includes(field) ? { ...field, ...decided } : field));
}

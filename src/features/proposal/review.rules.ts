import { problem, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { KeptField, ProposalStatus, Verdict } from './proposal.codes.ts';
import { saysTheSame, type Values } from './proposal-values.rules.ts';

/** What a reviewer decides of a field. */
export interface Decision {
  field: string;
  verdict: Verdict;
}

/** Whether a field says something else now than the proposer saw there. */
export function hasChangedSince({ field, seen }: Pick<KeptField, 'field' | 'seen'>, current: Values): boolean {
  return !saysTheSame(seen, current[field]);
}

/** Each field is decided once, and what was changed in the meantime is not overwritten by an oversight. */
export function problemsWithDecisions(kept: readonly KeptField[], current: Values, decisions: readonly Decision[]) {
  const missing = kept.filter(({ field }) => !decisions.some((decision) => decision.field === field));
  const names = missing.map(({ field }) => field).join(', ');
  return [
    ...(missing.length > 0 ? [problem('decisions', 'REQUIRED', `Decide on each field. Still missing: ${names}.`)] : []),
    ...decisions.flatMap((decision, index) => problemsWithDecision(kept, current, decisions, { ...decision, index })),
  ];
}

function problemsWithDecision(
  kept: readonly KeptField[],
  current: Values,
  decisions: readonly Decision[],
  { field, verdict, index }: Decision & { index: number },
): Problem[] {
  const path = `decisions.${index}`;
  const proposed = kept.find((one) => one.field === field);
  if (!proposed) return [problem(`${path}.field`, 'UNKNOWN', `The proposal says nothing of ${quoted(field)}.`)];
  if (decisions.findIndex((decision) => decision.field === field) < index)
    return [problem(`${path}.field`, 'INVALID', `You decide on ${field} twice. Take one of them away.`)];
  const isNewer = hasChangedSince(proposed, current) && !saysTheSame(proposed.proposed, current[field]);
  const message = `Somebody changed ${field} after this was proposed. Look at what it says now; if the proposal is still better, answer ACCEPT_OVER_NEWER.`;
  return verdict === 'ACCEPT' && isNewer ? [problem(`${path}.verdict`, 'CONFLICT', message)] : [];
}

export function isAccepted({ verdict }: { verdict: Verdict | null }): boolean {
  return verdict === 'ACCEPT' || verdict === 'ACCEPT_OVER_NEWER';
}

/** What has come of a proposal whose fields were decided. */
export function statusAfter(decided: readonly { verdict: Verdict | null }[]): ProposalStatus {
  const accepted = decided.filter(isAccepted).length;
  if (accepted === 0) return 'REJECTED';
  return accepted === decided.length ? 'ACCEPTED' : 'PARTLY_ACCEPTED';
}

export const DECIDED_PROPOSAL = problem(
  'id',
  'CONFLICT',
  'Somebody has decided on this proposal already. Read it again to see how.',
);

export const OWN_PROPOSAL = problem('id', 'INVALID', 'This is your own proposal. Somebody else has to look at it.');

export const EDITORS_DECIDE = problem(
  'id',
  'CONFLICT',
  'This organisation has editors, who decide on what is proposed. If they do not within 28 days, you may.',
);

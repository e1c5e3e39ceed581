import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { CrisisProposal, type ProposedField } from './crisis-proposal.entity.ts';
import { problemsWithMessage } from './crisis-proposal.rules.ts';

type Draft = Pick<CrisisProposal, 'kind' | 'lineId' | 'lineName'> & { fields: ProposedField[]; note?: string | null };

/** Keeps a proposal of the viewer, to be flushed. Throws Rejected where it would change nothing. */
export function createProposal(ctx: Context, { note, ...draft }: Draft): CrisisProposal {
  const nothing = problem('', 'REQUIRED', 'Nothing of this would change. Say what would.');
  rejectIfAny([...problemsWithMessage('note', note), ...(draft.fields.length > 0 ? [] : [nothing])]);
  return ctx.em.create(CrisisProposal, {
    ...draft,
    note: note?.trim() || null,
    proposedBy: String(ctx.viewer.id),
    proposedAt: ctx.now(),
    withdrawnAt: null,
    closedAt: null,
  });
}

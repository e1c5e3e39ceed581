import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { CrisisProposal } from './crisis-proposal.entity.ts';
import { statusOf } from './crisis-proposal.rules.ts';
import { loadProposal } from './load-for-proposal.ts';

/** Takes back what of one's own proposal nobody has decided yet. */
export async function withdrawCrisisLineProposal(ctx: Context, id: string): Promise<CrisisProposal> {
  const proposal = await loadProposal(ctx, id);
  permit(ctx, 'withdrawCrisisLineProposal', { person: proposal.proposedBy });
  const isOver = statusOf(proposal) !== 'WAITING';
  rejectIfAny(isOver ? [problem('id', 'CONFLICT', 'Nothing of this waits any more.')] : [], { proposal });

  proposal.withdrawnAt = proposal.closedAt = ctx.now();
  await ctx.em.flush();
  return proposal;
}

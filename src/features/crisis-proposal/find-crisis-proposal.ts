import type { Context } from '../../context.ts';
import { proposalsKnownTo } from './crisis-proposal.policy.ts';
import { proposalById } from './crisis-proposal.queries.ts';
import { showProposals, type ShownProposal } from './show-proposals.ts';

/** A proposal that the viewer may see, or null. */
export async function findCrisisProposal(ctx: Context, id: string): Promise<ShownProposal | null> {
  const reach = proposalsKnownTo(ctx.viewer);
  if (!reach.all && reach.self === null) return null;
  const proposal = await proposalById(ctx.reads, id, reach);
  const [shown = null] = proposal ? await showProposals(ctx, [proposal]) : [];
  return shown;
}

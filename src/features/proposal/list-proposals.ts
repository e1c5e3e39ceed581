import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { isUuid } from '../../shared/uuid.ts';
import { reviewReachOf } from '../listing/review.policy.ts';
import { proposalsOf, proposalWithin, type ProposalRow } from './proposal.queries.ts';

/** A page of the viewer's own proposals, with what was decided. */
export function listMyProposals(
  { reads, viewer }: Context,
  page: { first: number; after?: string | null },
): Promise<Page<ProposalRow>> {
  const { id } = viewer;
  return pageById(page, async (after, limit) => (id === null ? [] : proposalsOf(reads, id, { after, limit })));
}

/** A proposal, decided or not, for those who may decide on it; null as if there were none. That it tells who is an event. */
export async function findProposal(ctx: Context, id: string): Promise<ProposalRow | null> {
  const reach = reviewReachOf(ctx.viewer, 'changeProposal');
  const proposal = isUuid(id) ? await proposalWithin(ctx.reads, reach, id) : null;
  if (proposal)
    await recordRead(ctx, {
      operation: 'changeProposal',
      subject: 'person',
      ids: [proposal.proposedBy],
      fields: ['name'],
    });
  return proposal;
}

import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { isUuid } from '../../shared/uuid.ts';
import { proposalsKnownTo } from './crisis-proposal.policy.ts';
import { proposalsAfter, type ProposalRow } from './crisis-proposal.queries.ts';
import { showProposals, type ShownProposal } from './show-proposals.ts';

export interface ProposalList {
  first: number;
  after?: string | null | undefined;
  lineId?: string | null | undefined;
  isMine?: boolean | undefined;
}

/** A page of proposals that the viewer may see, decided or not, the newest first. */
export async function listCrisisProposals(ctx: Context, list: ProposalList): Promise<Page<ShownProposal>> {
  const { lineId = null, isMine = false } = list;
  const wanted = { lineId, proposedBy: isMine ? ctx.viewer.id : null, reach: proposalsKnownTo(ctx.viewer) };
  const isNoLine = lineId !== null && !isUuid(lineId);
  const page = await pageById<ProposalRow>(list, async (after, limit) =>
    isNoLine ? [] : proposalsAfter(ctx.reads, { ...wanted, after, limit }),
  );
  const shown = await showProposals(
    ctx,
    page.edges.map(({ node }) => node),
  );
  const edges = page.edges.flatMap(({ cursor }, index) => {
    const node = shown[index];
    return node ? [{ cursor, node }] : [];
  });
  return { ...page, edges };
}

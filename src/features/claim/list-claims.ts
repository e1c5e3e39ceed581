import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { isUuid } from '../../shared/uuid.ts';
import { reviewReachOf } from '../listing/review.policy.ts';
import type { ClaimStatus } from './claim.codes.ts';
import { claimsAfter, claimsOf, type ClaimRow } from './claim.queries.ts';

export interface ClaimList {
  first: number;
  after?: string | null | undefined;
  status?: ClaimStatus | null | undefined;
}

/** A page of claims on organisations that the viewer looks after. That the claimants are shown is an event. */
export async function listOrganisationClaims(ctx: Context, list: ClaimList): Promise<Page<ClaimRow>> {
  const { status = null } = list;
  const reach = reviewReachOf(ctx.viewer, 'organisationClaims');
  const page = await pageById(list, (after, limit) => claimsAfter(ctx.reads, reach, { status, after, limit }));
  const ids = page.edges.map(({ node }) => node.claimantId);
  const fields = ['name', 'email', ...(status ? ['status'] : [])];
  if (ids.length > 0) await recordRead(ctx, { operation: 'organisationClaims', subject: 'person', ids, fields });
  return page;
}

/** A page of the viewer's own claims, with what became of them. */
export function listMyClaims({ reads, viewer }: Context, list: ClaimList): Promise<Page<ClaimRow>> {
  const { id } = viewer;
  return pageById(list, async (after, limit) =>
    id !== null && isUuid(id) ? claimsOf(reads, id, { after, limit }) : [],
  );
}

import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { invitationsKnownTo } from './invitation.policy.ts';
import { invitationsAfter, type InvitationRow } from './invitation.queries.ts';
import type { InvitationStatus } from './invitation.rules.ts';

export interface InvitationList {
  first: number;
  after?: string | null | undefined;
  status?: InvitationStatus | null | undefined;
}

/** A page of the invitations to scopes that the viewer looks after, in the order in which they were sent. */
export async function listInvitations(ctx: Context, list: InvitationList): Promise<Page<InvitationRow>> {
  const { status = null } = list;
  const reach = invitationsKnownTo(ctx.viewer);
  const page = await pageById(list, (after, limit) =>
    invitationsAfter(ctx.reads, { after, limit, status, now: ctx.now(), reach }),
  );
  const ids = page.edges.map(({ node }) => node.id);
  await recordRead(ctx, { operation: 'invitations', subject: 'invitation', ids, fields: status ? ['status'] : [] });
  return page;
}

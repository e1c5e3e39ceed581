import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import { receivedBefore } from './received.queries.ts';
import { shownReferrals, type ShownReferral } from './shown-referral.ts';
import { onBehalf } from '../../database/on-behalf.ts';
import { WORKER } from './worker.ts';

/** Those whom an organisation was sent, by their references, the newest first. That they were shown stands in the log first. */
export async function listReceived(
  ctx: Context,
  organisationId: string,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<ShownReferral>> {
  permit(ctx, 'receivedConnections', { organisation: organisationId });
  return onBehalf(ctx, WORKER, async ({ em, now }) => {
    const shown = await pageById(page, async (before, limit) => {
      if (!isUuid(organisationId)) return [];
      const wanted = { organisationId, today: londonDay(now()), before, limit };
      return shownReferrals(em, await receivedBefore(em, wanted), now());
    });
    const ids = shown.edges.map(({ node }) => node.id);
    const what = {
      operation: 'receivedConnections',
      subject: 'connection',
      ids,
      fields: ['reference', 'state'],
    } as const;
    if (ids.length > 0) await recordRead({ em, viewer: ctx.viewer, requestId: ctx.requestId }, what);
    return shown;
  });
}

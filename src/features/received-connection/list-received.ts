import type { Context } from '../../context.ts';
import { unnamed } from '../../database/on-behalf.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import { receivedBefore } from './received.queries.ts';
import { recordReceived } from './record-received.ts';
import { shownReferrals, type ShownReferral } from './shown-referral.ts';
import { WORKER } from './worker.ts';

/** Those whom an organisation was sent, by their references, the newest first. That they were shown stands in the log first. */
export async function listReceived(
  ctx: Context,
  organisationId: string,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<ShownReferral>> {
  permit(ctx, 'receivedConnections', { organisation: organisationId });
  return unnamed(ctx, WORKER, async (inside) => {
    const { em, now } = inside;
    const shown = await pageById(page, async (before, limit) => {
      if (!isUuid(organisationId)) return [];
      const wanted = { organisationId, today: londonDay(now()), before, limit };
      return shownReferrals(em, await receivedBefore(em, wanted), now());
    });
    const references = shown.edges.map(({ node }) => node.reference);
    await recordReceived(inside, { operation: 'receivedConnections', references, fields: ['state'] });
    return shown;
  });
}

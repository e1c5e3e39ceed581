import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { digestOf } from '../../shared/secret.ts';
import { answerLink, receivedById, type LinkRow } from './received.queries.ts';
import { shownReferral, type ShownReferral } from './shown-referral.ts';
import { onBehalf } from '../../database/on-behalf.ts';
import { WORKER } from './worker.ts';

/** What a link in a letter leads to. */
export type ReferralBehindLink =
  { state: 'UNKNOWN' | 'USED' | 'EXPIRED' | 'CLOSED' } | { state: 'OPEN'; link: LinkRow; referral: ShownReferral };

/** Looks, and changes nothing but the audit log: programs that check mail come here too. */
export async function findReferral(ctx: Context, secret: string): Promise<ReferralBehindLink> {
  const link = await answerLink(ctx.reads, digestOf(secret));
  if (!link) return { state: 'UNKNOWN' };
  if (link.usedAt) return { state: 'USED' };
  if (link.expiresAt <= ctx.now()) return { state: 'EXPIRED' };
  return onBehalf(ctx, WORKER, async ({ em, now, requestId }) => {
    const row = await receivedById(em, link.connectionId);
    const referral = row && (await shownReferral(em, row, now()));
    if (!referral || referral.state === 'CLOSED') return { state: 'CLOSED' };
    const fields = ['reference', 'serviceName', 'kind', 'sentOn', 'state'];
    const what = { operation: 'receivedConnections', subject: 'connection', ids: [row.id], fields } as const;
    await recordRead({ em, requestId, viewer: WORKER }, what);
    return { state: 'OPEN', link, referral };
  });
}

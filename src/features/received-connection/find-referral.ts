import type { Context } from '../../context.ts';
import { unnamed } from '../../database/on-behalf.ts';
import { digestOf } from '../../shared/secret.ts';
import { answerLink, receivedById, type LinkRow } from './received.queries.ts';
import { recordReceived } from './record-received.ts';
import { shownReferral, type ShownReferral } from './shown-referral.ts';
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
  return unnamed(ctx, WORKER, async (inside) => {
    const { em, now } = inside;
    const row = await receivedById(em, link.connectionId);
    const referral = row && (await shownReferral(em, row, now()));
    if (!referral || referral.state === 'CLOSED') return { state: 'CLOSED' };
    const fields = ['serviceName', 'kind', 'sentOn', 'state'];
    await recordReceived(inside, { operation: 'receivedConnections', references: [referral.reference], fields });
    return { state: 'OPEN', link, referral };
  });
}

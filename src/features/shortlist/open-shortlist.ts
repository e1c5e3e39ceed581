import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { digestOf } from '../../shared/secret.ts';
import { systemViewer } from '../../shared/viewer.ts';
import { findHandOut } from './find-hand-out.ts';
import type { HandOut } from './hand-out.ts';
import { shortlistBehind } from './shortlist.queries.ts';

/** What a link to a shortlist leads to. */
export type Opened = { state: 'UNKNOWN' | 'EXPIRED' } | { state: 'OPEN'; handOut: HandOut };

const READER = systemViewer('shortlist-link');

/** Opens a list by the secret of its link, as often as its holder likes, until it expires. Changes nothing but the audit log. */
export async function openShortlist(ctx: Context, secret: string): Promise<Opened> {
  const row = await shortlistBehind(ctx.reads, digestOf(secret));
  if (!row) return { state: 'UNKNOWN' };
  if (row.expiresAt <= ctx.now()) return { state: 'EXPIRED' };
  const reading = { em: ctx.em, requestId: ctx.requestId, viewer: READER };
  await recordRead(reading, { operation: 'shortlist', subject: 'shortlist', ids: [row.id], fields: ['items'] });
  return { state: 'OPEN', handOut: await findHandOut(ctx, row) };
}

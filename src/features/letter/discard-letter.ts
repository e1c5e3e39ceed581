import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { findDeadLetter } from './find-dead-letter.ts';

/** Takes a dead letter away for good. Who did, and why, stays in the audit log. */
export async function discardLetter(ctx: Context, id: string, reason: string): Promise<string> {
  const letter = await findDeadLetter(ctx, id);
  permit(ctx, 'discardLetter');
  rejectIfNoReason(reason);
  ctx.acting.reason = reason.trim();

  ctx.em.remove(letter);
  await ctx.em.flush();
  return letter.id;
}

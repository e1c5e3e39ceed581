import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { DoNotListEntry } from './do-not-list-entry.entity.ts';
import { findListing } from './find-taken-out.ts';

/** Takes an entry off the list. What it stood for may be added, imported or restored again, and is not by itself. */
export async function removeFromDoNotList(ctx: Context, id: string, reason: string): Promise<DoNotListEntry> {
  const entry = isUuid(id) ? await ctx.em.findOne(DoNotListEntry, id) : null;
  const { belonging } = await findListing(ctx, entry?.listingId ?? '');
  permit(ctx, 'removeFromDoNotList', belonging);
  if (!entry) throw new NotFound('There is no such entry of the do-not-list.');
  rejectIfNoReason(reason);
  because(ctx, reason);
  if (entry.removedAt) return entry;

  ctx.em.assign(entry, { removedAt: ctx.now(), removedBy: String(ctx.viewer.id), removalReason: reason.trim() });
  await ctx.em.flush();
  return entry;
}

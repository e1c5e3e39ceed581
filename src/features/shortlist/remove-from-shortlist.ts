import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Shortlist } from './shortlist.entity.ts';
import { loadShortlistToChange } from './write-shortlist.ts';

/** Takes a service off a list. */
export async function removeFromShortlist(ctx: Context, which: VersionedId, serviceId: string): Promise<Shortlist> {
  const shortlist = await loadShortlistToChange(ctx, 'removeFromShortlist', which);
  const items = shortlist.items.filter((item) => item.serviceId !== serviceId.toLowerCase());
  if (items.length === shortlist.items.length)
    rejectIfAny([problem('serviceId', 'NOT_FOUND', 'This is not on the list.')]);

  shortlist.items = items;
  await ctx.em.flush();
  return shortlist;
}

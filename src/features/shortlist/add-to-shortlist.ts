import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Shortlist } from './shortlist.entity.ts';
import type { ShortlistItemInput } from './shortlist.inputs.ts';
import { problemsWithItems } from './shortlist.rules.ts';
import { itemsOf, loadShortlistToChange } from './write-shortlist.ts';

/** Puts a service at the end of a list. */
export async function addToShortlist(ctx: Context, which: VersionedId, item: ShortlistItemInput): Promise<Shortlist> {
  const shortlist = await loadShortlistToChange(ctx, 'addToShortlist', which);
  const items = [...shortlist.items, ...(await itemsOf(ctx, [item]))];
  rejectIfAny(problemsWithItems(items, londonDay(ctx.now())));

  shortlist.items = items;
  await ctx.em.flush();
  return shortlist;
}

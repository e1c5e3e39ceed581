import type { Context } from '../../context.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { Shortlist } from './shortlist.entity.ts';
import { inOrderOf, problemsWithOrder } from './shortlist.rules.ts';
import { loadShortlistToChange } from './write-shortlist.ts';

/** Puts the services of a list into another order: what suits best comes first. */
export async function reorderShortlist(
  ctx: Context,
  which: VersionedId,
  serviceIds: readonly string[],
): Promise<Shortlist> {
  const shortlist = await loadShortlistToChange(ctx, 'reorderShortlist', which);
  rejectIfAny(problemsWithOrder(shortlist.items, serviceIds));

  shortlist.items = inOrderOf(shortlist.items, serviceIds);
  await ctx.em.flush();
  return shortlist;
}

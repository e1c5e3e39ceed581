import type { Context } from '../../context.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { ActivityEntry } from './activity-entry.entity.ts';
import { loadActivity } from './load-activity.ts';

/** Deletes an entry for good, with what it said. */
export async function removeActivity(ctx: Context, { id, version }: VersionedId): Promise<ActivityEntry> {
  const entry = await loadActivity(ctx, 'removeActivity', id);
  rejectIfChanged(entry, version, { entry });

  ctx.em.remove(entry);
  await ctx.em.flush();
  return entry;
}

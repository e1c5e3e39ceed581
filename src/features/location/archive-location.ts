import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { archive } from '../listing/archive.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { followUp, watchHeldAt } from '../standing/reopen-checks.ts';
import type { Location } from './location.entity.ts';
import { shownLocation } from './shown-location.ts';
import { loadLocation } from './write-location.ts';

/** Takes a place out of all services that happen there. Nothing is deleted. */
export async function archiveLocation(ctx: Context, { id, version }: VersionedId, reason: string): Promise<Location> {
  const location = await loadLocation(ctx, id);
  permit(ctx, 'archiveLocation', { organisation: location.organisation.id });
  rejectIfChanged(location, version, { location: shownLocation(location) });
  rejectIfNoReason(reason);
  because(ctx, reason);
  const watched = await watchHeldAt(ctx, location);

  archive(location, ctx.now(), reason);
  await followUp(ctx, watched);
  await ctx.em.flush();
  return location;
}

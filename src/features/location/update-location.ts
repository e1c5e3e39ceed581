import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { changeLocation } from './location.change.ts';
import type { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { shownLocation } from './shown-location.ts';
import { loadLocation } from './write-location.ts';

/** Changes what the input holds and leaves the rest; refuses when somebody saved since the caller read it. */
export async function updateLocation(
  ctx: Context,
  { id, version }: VersionedId,
  input: LocationInput,
  reason?: string,
): Promise<Location> {
  const location = await loadLocation(ctx, id);
  permit(ctx, 'updateLocation', { organisation: location.organisation.id });
  because(ctx, reason);
  rejectIfChanged(location, version, { location: shownLocation(location) });
  await changeLocation(ctx, location, input);
  await ctx.em.flush();
  return location;
}

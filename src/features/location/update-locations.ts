import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { holdListings } from '../listing/hold-listings.queries.ts';
import type { Whereabouts } from './locate.ts';
import type { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { locationColumns, whereaboutsOf, type LocationColumns } from './write-location.ts';

/** What an input would change at a place, by all rules of a place. Throws Rejected. */
export async function changedLocation(
  ctx: Context,
  location: Location,
  input: LocationInput,
): Promise<LocationColumns & Whereabouts> {
  const columns = locationColumns(ctx, input);
  return { ...columns, ...(await whereaboutsOf(ctx, columns, location)) };
}

/**
 * Changes many at once, as `updateLocation` changes one. For whoever has made sure that nobody has assessed what happens there, and
 * who leaves it as it is whether they are confidential. Where somebody was quicker, it throws and none is changed.
 */
export async function updateLocations(
  ctx: Context,
  all: readonly { location: Location; columns: LocationColumns & Whereabouts }[],
): Promise<void> {
  for (const { location } of all) permit(ctx, 'updateLocation', { organisation: location.organisation.id });
  because(ctx, null);
  await holdListings(
    ctx.em,
    'location',
    all.map(({ location }) => location),
  );
  for (const { location, columns } of all) ctx.em.assign(location, columns, { mergeObjectProperties: false });
  await ctx.em.flush();
}

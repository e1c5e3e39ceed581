import type { RequiredEntityData } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Whereabouts } from './locate.ts';
import { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { locationColumns, whereaboutsOf, type LocationColumns } from './write-location.ts';

export type NewLocation = LocationColumns & Whereabouts & { id: string };

/** What a place that is new would be, by all rules of a place. Throws Rejected. */
export async function newLocation(ctx: Context, input: LocationInput): Promise<LocationColumns & Whereabouts> {
  const columns = locationColumns(ctx, input);
  return { ...columns, ...(await whereaboutsOf(ctx, columns)) };
}

/** Adds many at once, as `createLocation` adds one. For whoever has made sure that nothing bars them. */
export async function addLocations(
  ctx: Context,
  all: readonly { columns: NewLocation; organisation: Organisation }[],
): Promise<Location[]> {
  for (const { organisation } of all) permit(ctx, 'createLocation', { organisation: organisation.id });
  because(ctx, null);
  const locations = all.map(({ columns, organisation }) => {
    const row = { ...columns, organisation, publishedAt: ctx.now() };
    return ctx.em.create(Location, row as RequiredEntityData<Location>);
  });
  await ctx.em.flush();
  return locations;
}

import type { Context } from '../../context.ts';
import type { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { locationColumns, whereaboutsOf } from './write-location.ts';

/**
 * Makes of a loaded place what an input says, by all rules of a place; what the input leaves out stays. For commands that have
 * permitted it and that flush afterwards. Throws Rejected, and has then changed nothing.
 */
export async function changeLocation(ctx: Context, location: Location, input: LocationInput): Promise<void> {
  const columns = locationColumns(ctx, input);
  const whereabouts = await whereaboutsOf(ctx, columns, location);

  ctx.em.assign(location, { ...columns, ...whereabouts }, { mergeObjectProperties: false });
}

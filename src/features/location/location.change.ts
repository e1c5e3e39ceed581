import type { Context } from '../../context.ts';
import { followUp, watchHeldAt } from '../standing/reopen-checks.ts';
import type { Location } from './location.entity.ts';
import type { LocationInput } from './location.inputs.ts';
import { locationColumns, whereaboutsOf } from './write-location.ts';

/**
 * Makes of a loaded place what an input says, by all rules of a place; what the input leaves out stays. For commands that have
 * permitted it and that flush afterwards. Throws Rejected, and has then changed nothing.
 */
export async function changeLocation(ctx: Context, location: Location, input: LocationInput): Promise<void> {
  const columns = await checkedChange(ctx, location, input);
  const watched = await watchHeldAt(ctx, location);

  ctx.em.assign(location, columns, { mergeObjectProperties: false });
  await followUp(ctx, watched);
}

/** Throws Rejected where an input cannot be made of a place, and changes nothing. */
export async function rejectLocationChange(ctx: Context, location: Location, input: LocationInput): Promise<void> {
  await checkedChange(ctx, location, input);
}

async function checkedChange(ctx: Context, location: Location, input: LocationInput) {
  const columns = locationColumns(ctx, input);
  return { ...columns, ...(await whereaboutsOf(ctx, columns, location)) };
}

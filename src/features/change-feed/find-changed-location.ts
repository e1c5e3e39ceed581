import type { Context } from '../../context.ts';
import type { LocationRow } from '../location/location.queries.ts';

/** A place, as long as its organisation may be seen. */
export async function findChangedLocation({ loaders }: Context, id: string): Promise<LocationRow | null> {
  const location = await loaders.location.load(id);
  return location && (await loaders.organisation.load(location.organisationId)) ? location : null;
}

import type { Context } from '../../context.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { locationValues, organisationValues, serviceValues, type Values } from './proposal-values.rules.ts';

/** What a listing says now, and in which version. */
export interface CurrentValues {
  version: number;
  values: Values;
}

/** What a listing says at this moment; null where the viewer may not see it. Asked for many, it loads them at once. */
export async function findCurrentValues(
  { loaders }: Pick<Context, 'loaders'>,
  kind: ListingKind,
  id: string,
): Promise<CurrentValues | null> {
  if (kind === 'ORGANISATION') {
    const organisation = await loaders.organisation.load(id);
    return organisation && { version: organisation.version, values: organisationValues(organisation) };
  }
  if (kind === 'LOCATION') {
    const location = await loaders.location.load(id);
    return location && { version: location.version, values: locationValues(location) };
  }
  const service = await loaders.service.load(id);
  const places = service ? await loaders.locationsOfService.load(id) : [];
  const ids = places.map((place) => place.id);
  return service && { version: service.version, values: serviceValues(service, ids) };
}

import type { Context } from '../../context.ts';
import type { Sight } from '../listing/listing.policy.ts';
import { locationsOfServices, type LocationRow } from '../location/location.queries.ts';
import { organisationsByIds, type OrganisationRow } from '../organisation/organisation.queries.ts';
import { servicesByIds, type ServiceRow } from './service.queries.ts';

/** A service with who offers it and where it happens: what a file says of it. */
export interface WholeService {
  service: ServiceRow;
  organisation: OrganisationRow;
  /** Confidential ones as they may be shown. */
  places: LocationRow[];
}

/** The services of these ids that a sight takes in, in the order of the ids, by three statements however many there are. */
export async function findWholeServices(
  { reads }: Pick<Context, 'reads'>,
  ids: readonly string[],
  sight: Sight,
): Promise<WholeService[]> {
  if (ids.length === 0) return [];
  const [services, locations] = await Promise.all([servicesByIds(reads, ids, sight), locationsOfServices(reads, ids)]);
  const offering = [...new Set(services.map(({ organisationId }) => organisationId))];
  const organisations = await organisationsByIds(reads, offering, sight);
  const serviceOf = new Map(services.map((row) => [row.id, row]));
  const organisationOf = new Map(organisations.map((row) => [row.id, row]));
  const placesOf = Map.groupBy(locations, ({ serviceId }) => serviceId);
  return ids.flatMap((id) => {
    const service = serviceOf.get(id);
    const organisation = service && organisationOf.get(service.organisationId);
    return organisation ? [{ service, organisation, places: placesOf.get(id) ?? [] }] : [];
  });
}

import DataLoader from 'dataloader';
import type { Reads } from './database/reads.ts';
import { locationsByIds, locationsOfServices, type LocationRow } from './features/location/location.queries.ts';
import { findAreas } from './features/place/find-areas.ts';
import type { AreaReference } from './features/place/place.rules.ts';
import { organisationsByIds, type OrganisationRow } from './features/organisation/organisation.queries.ts';
import {
  servicesByIds,
  servicesOfOrganisations,
  type ServiceRow,
  type ServicesWanted,
} from './features/service/service.queries.ts';
import { sightOf } from './features/listing/listing.policy.ts';
import type { Viewer } from './shared/viewer.ts';

/** Loads that fields share, so that a list of twenty asks PostgreSQL once and not twenty times. */
export interface Loaders {
  organisation: DataLoader<string, OrganisationRow | null>;
  service: DataLoader<string, ServiceRow | null>;
  location: DataLoader<string, LocationRow | null>;
  locationsOfService: DataLoader<string, LocationRow[]>;
  servicesOfOrganisation: DataLoader<ServicesWanted, ServiceRow[]>;
  /** An area by its code; null for a code that is not known here. */
  area: DataLoader<string, AreaReference | null>;
}

export function createLoaders(reads: Reads, viewer: Viewer): Loaders {
  const sight = sightOf(viewer);
  return {
    area: new DataLoader((codes) => findAreas(reads, codes)),
    organisation: byId((ids) => organisationsByIds(reads, ids, sight)),
    service: byId((ids) => servicesByIds(reads, ids, sight)),
    location: byId((ids) => locationsByIds(reads, ids)),
    locationsOfService: new DataLoader(async (ids) => {
      const groups = Map.groupBy(await locationsOfServices(reads, ids), (location) => location.serviceId);
      return ids.map((id) => groups.get(id) ?? []);
    }),
    servicesOfOrganisation: new DataLoader((wanted) => servicesOfOrganisations(reads, wanted, sight), {
      cache: false,
    }),
  };
}

function byId<Row extends { id: string }>(load: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await load(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
  });
}

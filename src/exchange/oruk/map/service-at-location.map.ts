import type { LocationRow } from '../../../features/location/location.queries.ts';
import { locationInBrief, locationOf, serviceAtLocationId } from './location.map.ts';
import type { Published } from './present.ts';
import { schedulesOf } from './schedule.map.ts';
import { serviceInBrief, serviceOf, tombstoneOf, type PublishedService } from './service.map.ts';
import type { Surroundings } from './surroundings.ts';

/** A service at one of its places. */
export interface ServiceAtLocation {
  service: PublishedService;
  locationId: string;
}

/** In a list, where neither the service nor the place has anything nested but the organisation. */
export function serviceAtLocationInBrief(pair: ServiceAtLocation, around: Surroundings): Published {
  const place = placeOf(pair);
  if (!place) return gone(pair);
  return {
    ...idsOf(pair),
    location: locationInBrief(place, around.areas),
    service: serviceInBrief(pair.service, around),
  };
}

/** With all that belongs to the service and the place. */
export function serviceAtLocationOf(pair: ServiceAtLocation, around: Surroundings): Published {
  const place = placeOf(pair);
  if (!place) return gone(pair);
  const { service, locationId } = pair;
  const here = serviceAtLocationId(service.id, locationId);
  const schedules = schedulesOf(service, new Set([locationId]));
  return {
    ...idsOf(pair),
    schedules: schedules.filter((schedule) => schedule.service_at_location_id === here),
    location: locationOf(place, around.areas),
    service: serviceOf(service, around),
  };
}

/** The place as it may be shown; undefined where the service may not be. */
function placeOf({ service, locationId }: ServiceAtLocation): LocationRow | undefined {
  return service.isPublic ? service.places.find(({ id }) => id === locationId) : undefined;
}

function gone(pair: ServiceAtLocation): Published {
  return { ...idsOf(pair), service: tombstoneOf(pair.service) };
}

function idsOf({ service, locationId }: ServiceAtLocation): Published {
  return { id: serviceAtLocationId(service.id, locationId), service_id: service.id, location_id: locationId };
}

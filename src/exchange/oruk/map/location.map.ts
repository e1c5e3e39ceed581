import type { LocationRow } from '../../../features/location/location.queries.ts';
import { ACCESSIBILITY_WORDS } from './service-words.ts';
import { textIn, wordsIn } from '../../../shared/localised-text.ts';
import { derivedId } from '../derived-id.ts';
import { provinceOf, regionOf, type KnownAreas } from './area.map.ts';
import { present, together, type Published } from './present.ts';

/** A service at a place, as it is known by one id. */
export function serviceAtLocationId(serviceId: string, locationId: string): string {
  return derivedId('service_at_location', serviceId, locationId);
}

/** A place. Of a confidential one neither address nor point is told, only the area that it lies in. */
export function locationOf(place: LocationRow, areas: KnownAreas): Published {
  return place.isConfidential ? confidential(place, areas) : open(place, areas);
}

/** The same in a list, where nothing is nested. */
export function locationInBrief(place: LocationRow, areas: KnownAreas): Published {
  const { addresses: _, accessibility: __, ...brief } = locationOf(place, areas);
  return brief;
}

function confidential({ id, name, localAuthority }: LocationRow, areas: KnownAreas): Published {
  const area = areas.get(localAuthority ?? '')?.name;
  const where = area ? `In ${area}. ` : '';
  return present({
    id,
    location_type: 'physical',
    name: textIn(name, 'en'),
    description: `${where}The address is confidential: ask the service.`,
  });
}

function open(place: LocationRow, areas: KnownAreas): Published {
  const { id, name, latitude, longitude, addressLines, town, postcode } = place;
  const address = addressOfPlace(place, areas);
  return present({
    id,
    location_type: 'physical',
    name: textIn(name, 'en'),
    description: address ? undefined : together([...addressLines, town, postcode], ', '),
    latitude,
    longitude,
    addresses: address ? [address] : [],
    accessibility: accessibilityOf(place),
  });
}

/** Whole or not at all: each part is required, and none is made up. */
function addressOfPlace(place: LocationRow, areas: KnownAreas): Published | null {
  const { id, addressLines, town, postcode, localAuthority } = place;
  const street = together(addressLines, ', ');
  const province = provinceOf(localAuthority, areas);
  if (!street || !town || !postcode || !province) return null;
  return present({
    id: derivedId('address', id),
    location_id: id,
    address_1: street,
    city: town,
    region: regionOf(localAuthority, areas),
    state_province: province,
    postal_code: postcode,
    country: 'GB',
    address_type: 'physical',
  });
}

function accessibilityOf({ id, accessibility, accessNotes }: LocationRow): Published[] {
  const description = together(
    accessibility.map((feature) => ACCESSIBILITY_WORDS[feature]),
    '; ',
  );
  const details = wordsIn(accessNotes, 'en');
  if (!description && !details) return [];
  return [present({ id: derivedId('accessibility', id), location_id: id, description, details })];
}

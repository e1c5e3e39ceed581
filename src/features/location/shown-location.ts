import type { Location } from './location.entity.ts';
import type { LocationRow } from './location.queries.ts';

/** A place as it may be shown, from the entity itself: what LOCATION_COLUMNS does in SQL. A test holds the two together. */
export function shownLocation(location: Location): LocationRow {
  const { isConfidential } = location;
  const open = <Value>(value: Value | undefined, hidden: Value): Value => (isConfidential ? hidden : (value ?? hidden));
  return {
    id: location.id,
    version: location.version,
    organisationId: location.organisation.id,
    name: open(location.name, { en: 'Confidential address' }),
    addressLines: open(location.addressLines, []),
    town: open(location.town, null),
    postcode: open(location.postcode, null),
    accessNotes: open(location.accessNotes, null),
    accessibility: open(location.accessibility as LocationRow['accessibility'], []),
    isConfidential,
    latitude: location.shownLatitude ?? null,
    longitude: location.shownLongitude ?? null,
    localAuthority: location.localAuthority ?? null,
  };
}

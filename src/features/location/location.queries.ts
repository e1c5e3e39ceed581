import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { ORGANISATION_IS_PUBLIC } from '../organisation/organisation.queries.ts';
import type { Accessibility } from '../service/service.codes.ts';

/** A place as it may be shown. Of a confidential one only the local authority and that area's own point are left. */
export interface LocationRow {
  id: string;
  version: number;
  organisationId: string;
  name: LocalisedText;
  addressLines: string[];
  town: string | null;
  postcode: string | null;
  accessNotes: LocalisedText | null;
  accessibility: Accessibility[];
  isConfidential: boolean;
  latitude: number | null;
  longitude: number | null;
  localAuthority: string | null;
}

const open = (column: string, otherwise = 'null') => `case when l.is_confidential then ${otherwise} else ${column} end`;

/** What a place may be called, for `location l`, wherever it is named. */
export const SHOWN_NAME = open('l.name', `'{"en": "Confidential address"}'::jsonb`);

/** The columns of a LocationRow, for `select … from location l`: the one place where a confidential place is masked. */
export const LOCATION_COLUMNS = `l.id, l.version, l.organisation_id as "organisationId",
  ${SHOWN_NAME} as name,
  ${open('l.address_lines', "'{}'")} as "addressLines", ${open('l.town')} as town, ${open('l.postcode')} as postcode,
  ${open('l.access_notes')} as "accessNotes", ${open('l.accessibility', "'{}'")} as accessibility, l.is_confidential as "isConfidential",
  l.shown_latitude as latitude, l.shown_longitude as longitude, l.local_authority as "localAuthority"`;

/** What the public may see, for `from location l join organisation o on o.id = l.organisation_id`: a place goes with its organisation. */
export const LOCATION_IS_PUBLIC = `l.published_at is not null and l.archived_at is null and ${ORGANISATION_IS_PUBLIC}`;

const OF_SERVICES = 'from service_location sl join location l on l.id = sl.location_id where l.archived_at is null';

/** The places of one service as one value, for `select … from service s`: the same rows as `locationsOfServices` gives. */
export const PLACES_OF_SERVICE = `(select coalesce(json_agg(place), '[]') from (
    select ${LOCATION_COLUMNS} ${OF_SERVICES} and sl.service_id = s.id order by l.id) place)`;

/** The places of each of these services, archived ones left out. */
export function locationsOfServices(
  reads: Reads,
  serviceIds: readonly string[],
): Promise<(LocationRow & { serviceId: string })[]> {
  return reads.all(
    'locations-of-services',
    `select sl.service_id as "serviceId", ${LOCATION_COLUMNS}
     ${OF_SERVICES} and sl.service_id = any($1::uuid[]) order by sl.service_id, l.id`,
    [serviceIds],
  );
}

export function locationsByIds(reads: Reads, ids: readonly string[]): Promise<LocationRow[]> {
  return reads.all(
    'locations-by-ids',
    `select ${LOCATION_COLUMNS} from location l where l.id = any($1::uuid[]) and l.archived_at is null`,
    [ids],
  );
}

import type { Reads } from '../../../database/reads.ts';
import type { Narrowed } from '../ask/narrow.ts';

/** A service, or a service at a place, by its key alone. */
export interface Key {
  serviceId: string;
  /** Null where services are listed. */
  locationId: string | null;
}

/** What can be listed page by page: always in the order of the keys, which is that in which things were added. */
export interface Listing {
  name: string;
  columns: string;
  /** Keys alone stand in indexes, so that a page far back is found without looking at a row. */
  from: string;
  /** What else has to be looked at where not all are meant. */
  beside: string;
  where: string;
  order: string;
}

const PUBLISHER = 'join organisation o on o.id = s.organisation_id';

export const SERVICES: Listing = {
  name: 'services',
  columns: 's.id as "serviceId", null::uuid as "locationId"',
  from: 'service s',
  beside: PUBLISHER,
  where: 'true',
  order: 's.id',
};

export const SERVICES_AT_LOCATIONS: Listing = {
  name: 'service-at-locations',
  columns: 'sl.service_id as "serviceId", sl.location_id as "locationId"',
  from: 'service_location sl join service s on s.id = sl.service_id',
  beside: `${PUBLISHER} join location l on l.id = sl.location_id`,
  where: 'sl.location_id not in (select id from location where archived_at is not null)',
  order: 'sl.service_id, sl.location_id',
};

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A page of keys by its number. */
export function keysOfPage(
  reads: Reads,
  listing: Listing,
  narrowed: Narrowed,
  { offset, limit }: { offset: number; limit: number },
): Promise<Key[]> {
  const { values } = narrowed;
  return reads.all(
    nameOf('page', listing, narrowed),
    `select ${listing.columns} ${rowsOf(listing, narrowed)}
     order by ${listing.order} offset $${values.length + 1} limit $${values.length + 2}`,
    [...values, offset, limit],
  );
}

/** The keys of services that come after another one. */
export function servicesAfterKey(
  reads: Reads,
  narrowed: Narrowed,
  { after, limit }: { after: string | null; limit: number },
): Promise<Key[]> {
  const { values } = narrowed;
  return reads.all(
    nameOf('after', SERVICES, narrowed),
    `select ${SERVICES.columns} ${rowsOf(SERVICES, narrowed)}
       and s.id > $${values.length + 1}::uuid order by s.id limit $${values.length + 2}`,
    [...values, after ?? BEFORE_ALL, limit],
  );
}

/** How many there are on all pages. */
export async function countOf(reads: Reads, listing: Listing, narrowed: Narrowed): Promise<number> {
  const row = await reads.one<{ total: number }>(
    nameOf('total', listing, narrowed),
    `select count(*)::int as total ${rowsOf(listing, narrowed)}`,
    [...narrowed.values],
  );
  return row?.total ?? 0;
}

/** The service and the place of an id of both; null where there is none. */
export function keyOfServiceAtLocation(reads: Reads, id: string): Promise<Key | null> {
  return reads.one(
    'oruk-service-at-location',
    `select ${SERVICES_AT_LOCATIONS.columns} from ${SERVICES_AT_LOCATIONS.from}
     where service_location_id(sl.service_id, sl.location_id) = $1 and ${SERVICES_AT_LOCATIONS.where}`,
    [id],
  );
}

function rowsOf({ from, beside, where }: Listing, { where: which, isNarrow }: Narrowed): string {
  return `from ${from} ${isNarrow ? beside : ''} where ${where} and ${which}`;
}

/** A statement that everybody sends is prepared once; what somebody has narrowed down is seldom asked again. */
function nameOf(what: string, { name }: Listing, { isNarrow }: Narrowed): string {
  return isNarrow ? '' : `oruk-${name}-${what}`;
}

import type { Reads } from '../../../database/reads.ts';
import { WAS_PUBLISHED, type Narrowed } from '../ask/narrow.ts';

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
  order: string;
  /** Where all are meant: keys alone, which stand in indexes, so that a page far back is found without looking at a row. */
  keys: string;
  /** Where they are narrowed down: what there is to look at. */
  rows: string;
}

const PUBLISHER = 'join organisation o on o.id = s.organisation_id';

export const SERVICES: Listing = {
  name: 'services',
  columns: 's.id as "serviceId", null::uuid as "locationId"',
  order: 's.id',
  keys: `service s where ${WAS_PUBLISHED}`,
  rows: `service s ${PUBLISHER} where ${WAS_PUBLISHED}`,
};

/** Of what was never published there is little, so it is looked up once, and not for each key. */
const DRAFTS = `select id from service where published_at is null
  union all select d.id from service d join organisation p on p.id = d.organisation_id where p.published_at is null`;

const IS_THERE = 'sl.location_id not in (select id from location where archived_at is not null)';
const MAY_BE_LISTED = `${IS_THERE} and sl.service_id not in (${DRAFTS})`;

/** `offset 0` has PostgreSQL walk along the index, where it would sort all of them. */
const IN_ORDER = '(select service_id, location_id from service_location order by service_id, location_id offset 0) sl';

export const SERVICES_AT_LOCATIONS: Listing = {
  name: 'service-at-locations',
  columns: 'sl.service_id as "serviceId", sl.location_id as "locationId"',
  order: 'sl.service_id, sl.location_id',
  keys: `${IN_ORDER} where ${MAY_BE_LISTED}`,
  rows: `service_location sl join service s on s.id = sl.service_id ${PUBLISHER} join location l on l.id = sl.location_id
    where ${IS_THERE} and ${WAS_PUBLISHED}`,
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
    `select ${SERVICES_AT_LOCATIONS.columns} from service_location sl
     where service_location_id(sl.service_id, sl.location_id) = $1 and ${MAY_BE_LISTED}`,
    [id],
  );
}

function rowsOf({ keys, rows }: Listing, { where }: Narrowed): string {
  return where === null ? `from ${keys}` : `from ${rows} and ${where}`;
}

/** A statement that everybody sends is prepared once; what somebody has narrowed down is seldom asked again. */
function nameOf(what: string, { name }: Listing, { where }: Narrowed): string {
  return where !== null ? '' : `oruk-${name}-${what}`;
}

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
  /** The columns of a key, with commas between. */
  key: string;
  serviceId: string;
  /** Where all are meant: keys alone, which stand in indexes, so that a page far back is found without looking at a row. */
  keys: (which: string) => string;
  /** Where they are narrowed down: what there is to look at. */
  rows: (which: string) => string;
}

const PUBLISHER = 'join organisation o on o.id = s.organisation_id';

export const SERVICES: Listing = {
  name: 'services',
  columns: 's.id as "serviceId", null::uuid as "locationId"',
  key: 's.id',
  serviceId: 's.id',
  keys: (which) => `service s where ${WAS_PUBLISHED} and ${which}`,
  rows: (which) => `service s ${PUBLISHER} where ${WAS_PUBLISHED} and ${which}`,
};

/** Of what was never published there is little, so it is looked up once, and not for each key. */
const DRAFTS = `select id from service where published_at is null
  union all select d.id from service d join organisation p on p.id = d.organisation_id where p.published_at is null`;

const IS_THERE = 'sl.location_id not in (select id from location where archived_at is not null)';
const MAY_BE_LISTED = `${IS_THERE} and sl.service_id not in (${DRAFTS})`;

/** `offset 0` has PostgreSQL walk along the index, where it would sort all of them. */
const inOrder = (which: string) =>
  `(select service_id, location_id from service_location sl where ${which} order by service_id, location_id offset 0) sl`;

export const SERVICES_AT_LOCATIONS: Listing = {
  name: 'service-at-locations',
  columns: 'sl.service_id as "serviceId", sl.location_id as "locationId"',
  key: 'sl.service_id, sl.location_id',
  serviceId: 'sl.service_id',
  keys: (which) => `${inOrder(which)} where ${MAY_BE_LISTED}`,
  rows: (
    which,
  ) => `service_location sl join service s on s.id = sl.service_id ${PUBLISHER} join location l on l.id = sl.location_id
    where ${IS_THERE} and ${WAS_PUBLISHED} and ${which}`,
};

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Which keys are wanted: so many after leaving so many out, from this one on. */
export interface Window {
  from: Key;
  /** One beyond all that is wanted, so that PostgreSQL knows how little that is; null for the end. */
  to: Key | null;
  offset: number;
  limit: number;
}

/** Keys of a listing, in their order. */
export function keysWithin(
  reads: Reads,
  listing: Listing,
  narrowed: Narrowed,
  { from, to, offset, limit }: Window,
): Promise<Key[]> {
  const first = narrowed.values.length + 1;
  const { serviceId, locationId } = from;
  const start = [serviceId, ...(locationId === null ? [] : [locationId])];
  return reads.all(
    nameOf('page', listing, narrowed),
    `select ${listing.columns} from ${listed(listing, narrowed, between(listing, start.length, first + 3))}
     order by ${listing.key} offset $${first} limit $${first + 1}`,
    [...narrowed.values, offset, limit, to?.serviceId ?? AFTER_ALL, ...start],
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
    `select ${SERVICES.columns} from ${listed(SERVICES, narrowed, `s.id > $${values.length + 1}::uuid`)}
     order by s.id limit $${values.length + 2}`,
    [...values, after ?? BEFORE_ALL, limit],
  );
}

/** How many there are, and every so-manieth key, from the first one on. */
export interface Counted {
  total: number;
  marks: Key[];
  /** The position of the change feed at which this was so; null while something waits for its position. */
  asOf: number | null;
}

/** How far what is published has come. Of two that are the same, nothing that anybody may see lies between. */
const AS_OF = `case when exists (select from changes.pending) then null
  else (select coalesce(max(position), 0)::float8 from changes.listing) end`;

/** Counts a listing, and marks each key that begins another `step` of them, in one walk along it. */
export async function countListed(reads: Reads, listing: Listing, narrowed: Narrowed, step: number): Promise<Counted> {
  const row = await reads.one<{ total: number; services: string[] | null; locations: string[] | null; asOf: number }>(
    nameOf('count', listing, narrowed),
    `select count(*)::int as total, ${AS_OF} as "asOf", array_agg("serviceId") filter (where n % ${step} = 1) as services,
       array_agg("locationId") filter (where n % ${step} = 1) as locations
     from (select ${listing.columns}, row_number() over (order by ${listing.key}) as n from ${listed(listing, narrowed)}) x`,
    [...narrowed.values],
  );
  const { total = 0, services, locations, asOf = null } = row ?? {};
  const marks = (services ?? []).map((serviceId, index) => ({ serviceId, locationId: locations?.[index] ?? null }));
  return { total, marks, asOf };
}

/** How far what is published has come by now. */
export async function publishedAsOf(reads: Reads): Promise<number | null> {
  const row = await reads.one<{ asOf: number | null }>('oruk-as-of', `select ${AS_OF} as "asOf"`);
  return row?.asOf ?? null;
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

function listed({ keys, rows }: Listing, { where }: Narrowed, which = 'true'): string {
  return where === null ? keys(which) : `${rows(which)} and ${where}`;
}

/** From a key on, whose columns are these parameters, up to the service of the parameter before them. */
function between({ key, serviceId }: Listing, columns: number, first: number): string {
  const start = Array.from({ length: columns }, (_, index) => `$${first + index}::uuid`);
  return `${serviceId} between $${first}::uuid and $${first - 1}::uuid and (${key}) >= (${start.join(', ')})`;
}

/** A statement that everybody sends is prepared once; what somebody has narrowed down is seldom asked again. */
function nameOf(what: string, { name }: Listing, { where }: Narrowed): string {
  return where !== null ? '' : `oruk-${name}-${what}`;
}

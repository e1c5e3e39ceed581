import type { Reads } from '../../database/reads.ts';
import {
  ORGANISATION_COLUMNS,
  ORGANISATION_IS_PUBLIC,
  type OrganisationRow,
} from '../../features/organisation/organisation.queries.ts';
import { WHOLE_SERVICE, type ServiceSelection } from '../../features/service/service-selection.ts';
import type { ServiceRow } from '../../features/service/service.queries.ts';
import type { Point } from '../documents/cells.ts';
import type { Kind } from '../documents/search-document.ts';
import { SERVICE_IS_FINDABLE } from '../documents/sources.queries.ts';

/** A listing that may be shown, as it is in the database at this moment. */
export interface Found {
  row: ServiceRow | OrganisationRow;
  /** Which of the candidates it was, from 1. */
  position: number;
  /** To its nearest place; null when no distance was asked for, and where there is no place. */
  distanceKm: number | null;
  nearestLocationId: string | null;
  /** How many of the candidates may be shown and lie near enough, on this page or not. */
  passing: number;
}

const EARTH_KM = 6371.0088;
/** Along a great circle, from the point in $2 and $3 to where a place is shown. */
const DISTANCE = `2 * ${EARTH_KM} * asin(least(1, sqrt(power(sin(radians(l.shown_latitude - $2::float8) / 2), 2)
  + cos(radians($2::float8)) * cos(radians(l.shown_latitude))
  * power(sin(radians(l.shown_longitude - $3::float8) / 2), 2))))`;

const LISTING = {
  service: {
    from: 'join service s on s.id = c.id join organisation o on o.id = s.organisation_id',
    isFindable: SERVICE_IS_FINDABLE,
    places: 'service_location sl join location l on l.id = sl.location_id where sl.service_id = s.id',
  },
  organisation: {
    from: 'join organisation o on o.id = c.id',
    isFindable: ORGANISATION_IS_PUBLIC,
    places: `location l where l.id in (select own.id from location own where own.organisation_id = o.id
      union select sl.location_id from service s join service_location sl on sl.service_id = s.id
        where s.organisation_id = o.id and ${SERVICE_IS_FINDABLE})`,
  },
} as const;

type Flat = Omit<Found, 'row'> & (ServiceRow | OrganisationRow);

const WHOLE_ORGANISATION = { name: 'whole', columns: ORGANISATION_COLUMNS };

/** What is loaded of each listing, and what to call that. */
function selected(kind: Kind, selection = WHOLE_SERVICE) {
  return kind === 'service' ? selection : WHOLE_ORGANISATION;
}

/** Candidates that may be shown, in their order, without a thought of distance. */
export async function load(
  reads: Reads,
  kind: Kind,
  ids: readonly string[],
  selection?: ServiceSelection,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { from, isFindable } = LISTING[kind];
  const { name, columns } = selected(kind, selection);
  const text = `select ${columns}, c.n::int as position, null as "distanceKm", null as "nearestLocationId",
      count(*) over ()::int as passing
    from unnest($1::uuid[]) with ordinality as c (id, n) ${from}
    where ${isFindable} order by c.n`;
  return (await reads.all<Flat>(`search-load-${kind}-${name}`, text, [ids])).map(foundOf);
}

/**
 * Few columns of many candidates first, then all columns of the few that are left. `chosen` must say how the candidates
 * are narrowed down and ordered.
 */
function nearStatement(kind: Kind, columns: string, chosen: string, order: string): string {
  const { from, isFindable, places } = LISTING[kind];
  return `with chosen as materialized (
      select c.id, c.n, d.km, d.id as location_id, count(*) over () as passing
      from unnest($1::uuid[]) with ordinality as c (id, n) ${from}
      left join lateral (select l.id, ${DISTANCE} as km from ${places} and l.archived_at is null
          and l.shown_latitude is not null and l.shown_longitude is not null
        order by km, l.id limit 1) d on true
      where ${isFindable} and ${chosen} order by ${order} limit $5)
    select ${columns}, c.n::int as position, c.km as "distanceKm", c.location_id as "nearestLocationId",
      c.passing::int as passing
    from chosen c ${from} order by ${order.replace('d.km', 'c.km')}`;
}

export interface Ring {
  centre: Point;
  outerKm: number;
  limit: number;
  selection?: ServiceSelection | undefined;
}

/** The first candidates, in their order, that lie within the circle or have no place at all. */
export async function loadWithin(reads: Reads, kind: Kind, ids: readonly string[], ring: Ring): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { centre, outerKm, limit, selection } = ring;
  const { name, columns } = selected(kind, selection);
  const text = nearStatement(kind, columns, '(d.km is null or d.km <= $4)', 'c.n');
  const values = [ids, centre.latitude, centre.longitude, outerKm, limit];
  return (await reads.all<Flat>(`search-load-${kind}-within-${name}`, text, values)).map(foundOf);
}

/** The nearest candidates that come after a given distance and id. */
export async function loadNearest(
  reads: Reads,
  kind: Kind,
  ids: readonly string[],
  { centre, outerKm, limit, after, selection }: Ring & { after: { km: number; id: string } | null },
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const chosen = 'd.km <= $4 and (d.km, c.id) > ($6::float8, $7::uuid)';
  const { name, columns } = selected(kind, selection);
  const text = nearStatement(kind, columns, chosen, 'd.km, c.id');
  const values = [ids, centre.latitude, centre.longitude, outerKm, limit, after?.km ?? -1, after?.id ?? NO_ID];
  return (await reads.all<Flat>(`search-load-${kind}-nearest-${name}`, text, values)).map(foundOf);
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

function foundOf(flat: Flat): Found {
  const { position, distanceKm, nearestLocationId, passing } = flat;
  return { row: flat, position, distanceKm, nearestLocationId, passing };
}

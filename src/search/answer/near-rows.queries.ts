import type { Reads } from '../../database/reads.ts';
import type { ServiceSelection } from '../../features/service/service-selection.ts';
import type { Point } from '../documents/cells.ts';
import { foundOf, listingFor, selected, type Audience, type Flat, type Found } from './rows.queries.ts';

const EARTH_KM = 6371.0088;
/** Along a great circle, from the point in $2 and $3 to where a place is shown. */
export const DISTANCE = `2 * ${EARTH_KM} * asin(least(1, sqrt(power(sin(radians(l.shown_latitude - $2::float8) / 2), 2)
  + cos(radians($2::float8)) * cos(radians(l.shown_latitude))
  * power(sin(radians(l.shown_longitude - $3::float8) / 2), 2))))`;

interface Choice {
  /** What narrows the candidates down. */
  chosen: string;
  order: string;
  passing: string;
}

/** To count them, all candidates have to be looked at. */
const COUNTED = 'count(*) over ()';
const UNCOUNTED = '0';

/** Few columns of many candidates first, then all columns of the few that are left. */
function nearStatement(audience: Audience, columns: string, { chosen, order, passing }: Choice): string {
  const { from, isFindable, places, referable } = listingFor(audience);
  return `with chosen as materialized (
      select c.id, c.n, d.km, d.id as location_id, ${passing} as passing
      from unnest($1::uuid[]) with ordinality as c (id, n) ${from}
      left join lateral (select l.id, ${DISTANCE} as km from ${places} and l.archived_at is null
          and l.shown_latitude is not null and l.shown_longitude is not null
        order by km, l.id limit 1) d on true
      where ${isFindable} and ${chosen} order by ${order} limit $5)
    select ${columns}, c.n::int as position, c.km as "distanceKm", c.location_id as "nearestLocationId",
      c.passing::int as passing, ${referable} as "referableUntil"
    from chosen c ${from} order by ${order.replace('d.km', 'c.km')}`;
}

export interface Ring {
  centre: Point;
  outerKm: number;
  limit: number;
  selection?: ServiceSelection | undefined;
}

/** The first candidates, in their order, that lie within the circle or have no place at all. */
export const loadWithin = withinOf('within', COUNTED);

/** The same where nobody needs to know how many pass: what comes after the last that is wanted is not looked at. */
export const loadFirstWithin = withinOf('first-within', UNCOUNTED);

function withinOf(what: string, passing: string) {
  return async (reads: Reads, audience: Audience, ids: readonly string[], ring: Ring): Promise<Found[]> => {
    if (ids.length === 0) return [];
    const { centre, outerKm, limit, selection } = ring;
    const { name, columns } = selected(audience.kind, selection);
    const text = nearStatement(audience, columns, { chosen: '(d.km is null or d.km <= $4)', order: 'c.n', passing });
    const values = [ids, centre.latitude, centre.longitude, outerKm, limit];
    return (await reads.all<Flat>(`${listingFor(audience).statement}-${what}-${name}`, text, values)).map(foundOf);
  };
}

/** The nearest candidates that come after a given distance and id. */
export async function loadNearest(
  reads: Reads,
  audience: Audience,
  ids: readonly string[],
  { centre, outerKm, limit, after, selection }: Ring & { after: { km: number; id: string } | null },
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const chosen = 'd.km <= $4 and (d.km, c.id) > ($6::float8, $7::uuid)';
  const { name, columns } = selected(audience.kind, selection);
  const text = nearStatement(audience, columns, { chosen, order: 'd.km, c.id', passing: COUNTED });
  const values = [ids, centre.latitude, centre.longitude, outerKm, limit, after?.km ?? -1, after?.id ?? NO_ID];
  return (await reads.all<Flat>(`${listingFor(audience).statement}-nearest-${name}`, text, values)).map(foundOf);
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

import type { Reads } from '../../database/reads.ts';
import { SERVICE_IS_PUBLIC } from '../service/service.queries.ts';

/** What somebody wants on paper. */
export interface Wanted {
  /** The code of a council; null for all of them. */
  area: string | null;
  /** The code of a need; null for all of them. */
  need: string | null;
}

/** What happens in the council of $1 or, where it has no place, says that it is for people there: as searches count it. */
const IN_AREA = `select sl.service_id from location l join service_location sl on sl.location_id = l.id
    where l.archived_at is null and l.local_authority = $1
  union select c.id from service c where c.catchment @> array[$1::text] and not exists (
    select from service_location sl join location l on l.id = sl.location_id
    where sl.service_id = c.id and l.archived_at is null and l.local_authority is not null)`;

/** What anybody may be told of today: nothing that is hidden, has ended or is closed for a while. */
const IS_PRINTED = `${SERVICE_IS_PUBLIC} and s.status = 'ACTIVE'`;

const WANTED = `from service s join organisation o on o.id = s.organisation_id
  where ${IS_PRINTED} and ($1::text is null or s.id in (${IN_AREA}))
    and ($2::text is null or s.needs @> array[$2::text])`;

/** The services that are wanted, by name; at most so many. */
export async function servicesToPrint(reads: Reads, { area, need }: Wanted, limit: number): Promise<string[]> {
  const rows = await reads.all<{ id: string }>(
    'services-to-print',
    `select s.id ${WANTED} order by lower(coalesce(s.name->>'en', s.name::text)), s.id limit $3`,
    [area, need, limit],
  );
  return rows.map(({ id }) => id);
}

/** How many services there are for each need. */
export function needsToPrint(reads: Reads, { area, need }: Wanted): Promise<{ code: string; count: number }[]> {
  return reads.all(
    'needs-to-print',
    `select code, count(*)::int as count from (select unnest(s.needs) as code ${WANTED}) n group by code order by code`,
    [area, need],
  );
}

/** The councils in which places are in use, by name. */
export function areasToPrint(reads: Reads): Promise<{ code: string; name: string }[]> {
  return reads.all(
    'areas-to-print',
    `select a.code, a.name from place.area a
     where a.kind = 'LOCAL_AUTHORITY' and exists (
       select from location l where l.local_authority = a.code and l.archived_at is null and l.published_at is not null)
     order by a.name, a.code`,
  );
}

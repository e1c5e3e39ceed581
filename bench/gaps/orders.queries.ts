import { SERVICE_IS_PUBLIC } from '../../src/features/service/service.queries.ts';

/** Orders of the cells of a quarter that begins on day $1, the likeliest hole first. What is equal comes in any order, but always the same. */

const CELL = 'f.area as authority, f.need';
const FIGURES = `from provision.figure f`;
const OF_COUNCILS = `where f.quarter = $1 and f.area_kind = 'LOCAL_AUTHORITY' and f.population = ''`;
const ANYHOW = 'md5(f.area || f.need)';

/** By the gap score. */
export const BY_SCORE = `select ${CELL} ${FIGURES} ${OF_COUNCILS} order by f.score desc nulls last, ${ANYHOW}`;

/** By the number of services with a place there, the fewest first. */
export const BY_SERVICES = `select ${CELL} ${FIGURES} left join (
    select l.local_authority, n.need, count(distinct s.id) as services from service s
    join organisation o on o.id = s.organisation_id join service_location sl on sl.service_id = s.id
    join location l on l.id = sl.location_id cross join unnest(s.needs) as n (need)
    where ${SERVICE_IS_PUBLIC} and s.status <> 'CLOSED' group by 1, 2) c on c.local_authority = f.area and c.need = f.need
  ${OF_COUNCILS} order by coalesce(c.services, 0), ${ANYHOW}`;

/** By the number of searches of the quarter that found nothing, most first. */
export const BY_SEARCHES = `select ${CELL} ${FIGURES} left join (
    select local_authority, need, sum(none) as none from provision.search_day
    where day >= $1::date and day < $1::date + interval '3 months' group by 1, 2) c
    on c.local_authority = f.area and c.need = f.need
  ${OF_COUNCILS} order by coalesce(c.none, 0) desc, ${ANYHOW}`;

/** By services that people may be referred to, for each resident, the fewest first: the same figures without any method. */
export const BY_RESIDENTS = `select ${CELL} ${FIGURES}
  join provision.supply c on (c.quarter, c.area_kind, c.area, c.need, c.population) = (f.quarter, f.area_kind, f.area, f.need, f.population)
  ${OF_COUNCILS} order by c.referable_spread / nullif(c.residents, 0), ${ANYHOW}`;

/** What came out of the plan: services that people may be referred to, by cell. */
export const CAME_OUT = `select area as authority, need, referable_spread as "cameOut" from provision.supply
  where quarter = $1 and area_kind = 'LOCAL_AUTHORITY' and population = ''`;

import { SERVICE_IS_PUBLIC } from '../service/service.queries.ts';
import { EVERYBODY } from './supply.codes.ts';

/** The day for which it is counted, see `beginToCount`. */
export const TODAY = `current_setting('linkwell.counted_on')::date`;

/** The standing of a service `s` on the day, by `standingOn`, and whether it runs, by `levelOf`: a test compares them. */
const HAS_LAPSED = `coalesce(s.assured_until < ${TODAY}, false)`;
const RUNS = `s.status = 'ACTIVE'`;

const IN_USE = (taxonomy: string) =>
  `any ((select array_agg(code) from taxonomy_term where taxonomy = '${taxonomy}' and retired_at is null)::text[])`;

/** Services that are listed, each with what counts of it. One that names no catchment takes people from anywhere. */
const OFFERED = `create temporary table offered on commit drop as
  select case when s.catchment = '{}' then array[''] else array(select distinct unnest(s.catchment) order by 1) end as codes,
    array(select distinct code from unnest(s.needs) n (code) where code = ${IN_USE('NEED')}) as needs,
    array(select distinct code from unnest(s.populations) p (code) where code = ${IN_USE('POPULATION')}) as populations,
    ${RUNS} and s.standing = 'MET' and not ${HAS_LAPSED} as is_referable,
    ${RUNS} and s.standing = 'WORKING_TOWARDS' as is_working_towards,
    ${RUNS} and (s.standing = 'EXPIRED' or s.standing in ('MET', 'NOT_ASSESSED') and ${HAS_LAPSED}) as is_expired,
    s.capacity_state as room, s.waiting_weeks as weeks, s.capacity_places as places
  from service s join organisation o on o.id = s.organisation_id
  where ${SERVICE_IS_PUBLIC} and s.status <> 'CLOSED'`;

/** Thousands of services have the same catchment: each is looked at once. */
const CATCHMENTS = `create temporary table catchment on commit drop as
  select row_number() over ()::int as id, codes from (select distinct codes from offered) every`;

/** Everything that a service may be counted by: a need, for everybody or for a population. */
const TAGS = `create temporary table tag on commit drop as
  select row_number() over ()::int as id, n.code as need, p.code as population from taxonomy_term n cross join (
    select code from taxonomy_term where taxonomy = 'POPULATION' and retired_at is null union all select '${EVERYBODY}') p
  where n.taxonomy = 'NEED' and n.retired_at is null`;

/** Each service once for each need, and there for everybody and for each population that it says it is for. */
export const TAGGED = `from offered o join catchment c using (codes)
  cross join lateral unnest(o.needs) n (code) cross join lateral unnest(o.populations || '${EVERYBODY}'::text) p (code)
  join tag t on (t.need, t.population) = (n.code, p.code)`;

/** What is counted of services by their catchment, need and population, and added up by area. */
export const COUNTED = [
  ...['listed', 'referable', 'places', 'places_stated', 'accepting', 'waiting'],
  ...['lost_working_towards', 'lost_expired', 'lost_places'],
];

const CELLS = `create temporary table cell on commit drop as
  select c.id as catchment, t.id as tag, count(*) as listed,
    count(*) filter (where is_referable) as referable,
    coalesce(sum(places) filter (where is_referable), 0) as places,
    count(places) filter (where is_referable) as places_stated,
    count(*) filter (where is_referable and room = 'OPEN') as accepting,
    count(*) filter (where is_referable and room = 'WAITING_LIST') as waiting,
    count(*) filter (where is_working_towards) as lost_working_towards,
    count(*) filter (where is_expired) as lost_expired,
    coalesce(sum(places) filter (where is_working_towards or is_expired), 0) as lost_places
  ${TAGGED} group by 1, 2`;

export const OFFERING: readonly string[] = [
  TAGS,
  'analyze tag',
  OFFERED,
  'analyze offered',
  CATCHMENTS,
  'analyze catchment',
  CELLS,
  'analyze cell',
];

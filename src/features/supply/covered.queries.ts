import { COUNTED, TAGGED } from './offered.queries.ts';

const IS_DEPRIVED = 'decile between 1 and 2';
const IS_LEAST_DEPRIVED = 'decile between 9 and 10';

/** Neighbourhoods that lie in the same council, board and nation are one site. */
const SITES = `create temporary table site on commit drop as
  select id as neighbourhood, dense_rank() over (order by local_authority, icb, nation)::int as site, local_authority, icb, nation,
    residents, weight, decile, case when ${IS_DEPRIVED} then weight else 0 end as deprived,
    case when ${IS_LEAST_DEPRIVED} then weight else 0 end as least_deprived
  from provision.neighbourhood`;

const AREAS = `create temporary table area on commit drop as
  with told as (
    select case when grouping(local_authority) = 0 then 'LOCAL_AUTHORITY' when grouping(icb) = 0 then 'ICB' else 'NATION' end as kind,
      coalesce(local_authority, icb, nation) as code, sum(residents)::int as residents,
      coalesce(sum(residents) filter (where ${IS_DEPRIVED}), 0)::int as deprived_residents,
      coalesce(sum(residents) filter (where ${IS_LEAST_DEPRIVED}), 0)::int as least_deprived_residents,
      sum(weight) as weight, sum(deprived) as deprived, sum(least_deprived) as least_deprived
    from site group by grouping sets ((local_authority), (icb), (nation)))
  select row_number() over ()::int as id, told.* from told where code <> ''`;

const LIES_IN = `create temporary table lies_in on commit drop as
  select s.site, a.id as area from (select distinct site, local_authority, icb, nation from site) s join area a
    on (a.kind, a.code) in (('LOCAL_AUTHORITY', s.local_authority), ('ICB', s.icb), ('NATION', s.nation))`;

/**
 * What share of the residents of an area each catchment takes in, and of those in its most and least deprived places. And what share
 * of all whom it takes in live there (`spread`), so that over all councils a service is one.
 */
const COVERED = `create temporary table covered on commit drop as
  with held as (
    select c.id as catchment, r.neighbourhood, least(1, sum(r.share)) as share
    from catchment c cross join lateral unnest(c.codes) u (code) join provision.reach r on r.code = u.code group by 1, 2),
  part as materialized (
    select h.catchment, s.site, sum(h.share * s.weight) as weight, sum(h.share * s.deprived) as deprived,
      sum(h.share * s.least_deprived) as least_deprived
    from held h join site s using (neighbourhood) group by 1, 2),
  whole as (select catchment, sum(weight) as weight from part group by 1),
  told as (
    select p.catchment, l.area, sum(p.weight) as weight, sum(p.deprived) as deprived, sum(p.least_deprived) as least_deprived
    from part p join lies_in l using (site) group by 1, 2)
  select t.catchment, t.area, least(1, t.weight / a.weight) as share,
    case when t.deprived > 0 then least(1, t.deprived / a.deprived) else 0 end as deprived,
    case when t.least_deprived > 0 then least(1, t.least_deprived / a.least_deprived) else 0 end as least_deprived,
    t.weight / w.weight as spread, t.deprived / w.weight as deprived_spread, t.least_deprived / w.weight as least_deprived_spread
  from told t join area a on a.id = t.area join whole w using (catchment) where t.weight > 0`;

const SUMS = COUNTED.map((column) => `sum(c.${column} * v.share) as ${column}`).join(', ');

const TOTALS = `create temporary table total on commit drop as
  select v.area, c.tag, ${SUMS},
    sum(c.referable * v.spread) as referable_spread, sum(c.places * v.spread) as places_spread,
    sum(c.referable * v.deprived) as deprived_referable, sum(c.referable * v.least_deprived) as least_deprived_referable,
    sum(c.referable * v.deprived_spread) as deprived_referable_spread,
    sum(c.referable * v.least_deprived_spread) as least_deprived_referable_spread
  from cell c join covered v using (catchment) group by 1, 2`;

/** Within how many weeks half of the services with a waiting list take people, each counting as it does in the area. */
const WAITS = `create temporary table wait on commit drop as
  with list as (
    select c.id as catchment, t.id as tag, o.weeks, count(*) as services
    ${TAGGED} where is_referable and room = 'WAITING_LIST' and weeks is not null group by 1, 2, 3),
  ranked as (
    select v.area, l.tag, l.weeks, sum(l.services * v.share) over (partition by v.area, l.tag order by l.weeks) as upto,
      sum(l.services * v.share) over (partition by v.area, l.tag) as whole
    from list l join covered v using (catchment))
  select area, tag, min(weeks) as weeks from ranked where upto >= whole / 2 - 1e-9 group by 1, 2`;

export const COVERING: readonly string[] = [
  ...[SITES, 'analyze site', AREAS, LIES_IN, 'analyze area', 'analyze lies_in'],
  ...[COVERED, 'analyze covered', TOTALS, 'analyze total', WAITS],
];

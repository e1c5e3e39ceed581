import { COUNTED, TAGGED } from './offered.queries.ts';

/** Which kind of area a row of grouping sets is of, and its code. */
const KIND = `case when grouping(local_authority) = 0 then 'LOCAL_AUTHORITY' when grouping(icb) = 0 then 'ICB' else 'NATION' end`;
const CODE = 'coalesce(local_authority, icb, nation)';

const AREAS = `create temporary table area on commit drop as
  with told as (
    select ${KIND} as kind, ${CODE} as code, sum(residents)::int as residents, sum(weight) as weight,
      sum(residents) filter (where decile between 1 and 2) as deprived_residents,
      sum(weight) filter (where decile between 1 and 2) as deprived,
      sum(residents) filter (where decile between 9 and 10) as least_deprived_residents,
      sum(weight) filter (where decile between 9 and 10) as least_deprived
    from provision.neighbourhood group by grouping sets ((local_authority), (icb), (nation)))
  select row_number() over ()::int as id, told.* from told where code <> ''`;

/**
 * What share of the residents of an area each catchment takes in, and of those in its most and least deprived places. And what share
 * of all whom it takes in live there (`spread`), so that over all councils a service is one.
 */
const COVERED = `create temporary table covered on commit drop as
  with held as (
    select c.id as catchment, r.neighbourhood, least(1, sum(r.share)) as share
    from catchment c cross join lateral unnest(c.codes) u (code) join provision.reach r on r.code = u.code group by 1, 2),
  part as (
    select h.catchment, n.local_authority, n.icb, n.nation, sum(h.share * n.weight) as weight,
      sum(h.share * n.weight) filter (where n.decile between 1 and 2) as deprived,
      sum(h.share * n.weight) filter (where n.decile between 9 and 10) as least_deprived
    from held h join provision.neighbourhood n on n.id = h.neighbourhood group by 1, 2, 3, 4),
  whole as (select catchment, sum(weight) as weight from part group by 1),
  told as (
    select catchment, ${KIND} as kind, ${CODE} as code, sum(weight) as weight, sum(deprived) as deprived,
      sum(least_deprived) as least_deprived
    from part group by grouping sets ((catchment, local_authority), (catchment, icb), (catchment, nation)))
  select t.catchment, a.id as area, least(1, t.weight / a.weight) as share,
    case when t.deprived > 0 then least(1, t.deprived / a.deprived) else 0 end as deprived,
    case when t.least_deprived > 0 then least(1, t.least_deprived / a.least_deprived) else 0 end as least_deprived,
    t.weight / w.weight as spread, coalesce(t.deprived, 0) / w.weight as deprived_spread,
    coalesce(t.least_deprived, 0) / w.weight as least_deprived_spread
  from told t join area a using (kind, code) join whole w using (catchment) where t.weight > 0`;

const SUMS = COUNTED.map((column) => `sum(t.${column} * v.share) as ${column}`).join(', ');

const TOTALS = `create temporary table total on commit drop as
  select v.area, t.need, t.population, ${SUMS},
    sum(t.referable * v.spread) as referable_spread, sum(t.places * v.spread) as places_spread,
    sum(t.referable * v.deprived) as deprived_referable, sum(t.referable * v.least_deprived) as least_deprived_referable,
    sum(t.referable * v.deprived_spread) as deprived_referable_spread,
    sum(t.referable * v.least_deprived_spread) as least_deprived_referable_spread
  from cell t join covered v using (catchment) group by 1, 2, 3`;

/** Within how many weeks half of the services with a waiting list take people, each counting as it does in the area. */
const WAITS = `create temporary table wait on commit drop as
  with list as (
    select c.id as catchment, n.code as need, p.code as population, o.weeks, count(*) as services
    ${TAGGED} where is_referable and room = 'WAITING_LIST' and weeks is not null group by 1, 2, 3, 4),
  told as (
    select v.area, l.need, l.population, l.weeks, sum(l.services * v.share) as services
    from list l join covered v using (catchment) group by 1, 2, 3, 4),
  ranked as (
    select *, sum(services) over (partition by area, need, population order by weeks) as upto,
      sum(services) over (partition by area, need, population) as whole from told)
  select area, need, population, min(weeks) as weeks from ranked where upto >= whole / 2 - 1e-9 group by 1, 2, 3`;

export const COVERING: readonly string[] = [AREAS, COVERED, 'analyze covered', TOTALS, 'analyze total', WAITS];

import { SERVICE_IS_PUBLIC } from '../../src/features/service/service.queries.ts';

/** SQL that says how thin supply has turned out to be, authority by authority and need by need: what people meet follows from that. */

const NORMAL = 'sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())';
/** Around 1, and different for each row. */
export const NOISE = (spread: number): string => `exp(${spread} * ${NORMAL})`;

/** Services that people can be told of, by the authority whose people they take; those for all around by need alone. */
export const TOLD = `create unlogged table bench_told as
  with named as (
    select code, code as local_authority from place.area where kind = 'LOCAL_AUTHORITY'
    union all select ward, min(local_authority) from place.small_area where ward is not null group by ward
    union all select 'outcode:' || outcode, local_authority from place.outcode where local_authority is not null),
  listed as (
    select s.id, s.needs, s.catchment from service s join organisation o on o.id = s.organisation_id
    where ${SERVICE_IS_PUBLIC} and s.status = 'ACTIVE'),
  near as (
    select s.id, s.needs, n.local_authority, 1.0 / count(*) over (partition by s.id) as part
    from listed s cross join unnest(s.catchment) c (code) join named n using (code)),
  wide as (select s.id, s.needs from listed s where s.id not in (select id from near))
  select local_authority, need, sum(part)::float8 as services from near cross join unnest(needs) as need group by 1, 2
  union all select '', need, count(*)::float8 from wide cross join unnest(needs) as need group by 2`;

/**
 * Of each authority and need: how many want it ($1 needs, $2 how often each is wanted), how much of what is usual there is
 * (`ratio`), and how much harder it is to begin for those who are sent there. In some authorities nobody searches.
 */
export const THIN = `create unlogged table bench_thin as
  with resident as (
    select local_authority, sum(residents)::float8 as residents,
      coalesce(sum(residents * decile) filter (where decile > 0)::float8 / sum(residents) filter (where decile > 0), 5.5) as decile
    from provision.part group by 1 having sum(residents) > 0),
  whole as (select need, sum(services) as services, sum(services) filter (where local_authority = '') as wide from bench_told group by 1),
  country as (select sum(residents) as residents from resident),
  met as (
    select r.local_authority, w.need, r.residents * w.wanted * (1.33 - 0.06 * r.decile) * ${NOISE(0.2)} as weight,
      (coalesce(t.services, 0) / r.residents * c.residents + coalesce(a.wide, 0)) / a.services as ratio
    from resident r cross join country c cross join unnest($1::text[], $2::float8[]) as w (need, wanted) join whole a on a.need = w.need
    left join bench_told t on t.local_authority = r.local_authority and t.need = w.need)
  select local_authority, need, weight / sum(weight) over () as weight, ratio, greatest(0, 1 - ratio) as unserved,
    0.5 * greatest(0, 1 / greatest(0.1, ratio) - 1) * ${NOISE(0.4)} as strain,
    ('x' || left(md5(local_authority || $3), 7))::bit(28)::int % 100 < 8 as is_silent
  from met`;

/** Services that a search finds on average where there is what is usual, with all that it asks for; how many it does find is Poisson's. */
const FOUND = 4;
/** Of what people are told of, the part that they may be referred to. */
const REFERABLE = 0.35;
const NONE = (found: string): string => `exp(-${found})`;
const FEW = (found: string): string => `exp(-${found}) * (${found} + ${found} * ${found} / 2)`;

/** The parts of authorities that lie in two boards, each with what it has of all that is wanted, its outcodes, and how searches end. */
export const CELLS = `create unlogged table bench_cell as
  with part as (
    select local_authority, icb, sum(residents)::float8 / sum(sum(residents)) over (partition by local_authority) as share
    from provision.part group by 1, 2 having sum(residents) > 0),
  district as (select local_authority, array_agg(outcode order by outcode) as outcodes from place.outcode group by 1),
  cell as (
    select t.local_authority, p.icb, t.need, t.weight * p.share as weight, d.outcodes, ${FOUND} * t.ratio * ${NOISE(0.25)} as found
    from bench_thin t join part p using (local_authority) left join district d using (local_authority) where not t.is_silent)
  select local_authority, icb, need, weight, outcodes, ${NONE('found')} as none, ${FEW('found')} as few,
    ${NONE(`(${REFERABLE} * found)`)} as no_referable, ${FEW(`(${REFERABLE} * found)`)} as few_referable
  from cell`;

/** Which needs people are recorded with: a thousand lots, each need as often as it is wanted. */
export const LOTS = `create unlogged table bench_wish as
  select (row_number() over ())::int - 1 as lot, need from (
    select need, generate_series(1, greatest(1, round(1100 * wanted / sum(wanted) over ())::int))
    from unnest($1::text[], $2::float8[]) as w (need, wanted)) as each`;

export const CLEAN = 'drop table if exists bench_told, bench_thin, bench_cell, bench_wish';

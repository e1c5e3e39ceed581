import type { EntityManager } from '@mikro-orm/postgresql';
import { NATIONS, UNITED_KINGDOM } from '../place/place.rules.ts';
import { MARKS, MARKS_INDEX, REACH_OF_OUTCODES } from './outcodes.queries.ts';

/** Any number will do, as long as nobody else asks for a lock by it. */
const COUNTING = 4_711_053;

/** Which places there are on a day: another text after each load, and on the day after an area was abolished. */
const PLACES = `coalesce((select string_agg(kind || ' ' || l.xmin::text, ', ' order by kind) from place.load l), '')
  || ' until ' || coalesce((select max(valid_to) from place.area
    where valid_to < ?::date)::text, 'ever')
  || ' of ' || (select count(*) from place.area) || ' areas'`;

/**
 * Until the end of the transaction: nobody else counts, it may take long, and `day` is today for all that follows. Which places
 * there are is noted at the beginning, so that what is loaded meanwhile makes the ground old.
 */
export async function beginToCount(em: EntityManager, day: string): Promise<void> {
  await em.execute(`set local statement_timeout = 0; set local work_mem = '96MB'; set local jit = off`);
  await em.execute(`select pg_advisory_xact_lock(?), set_config('linkwell.counted_on', ?, true)`, [COUNTING, day]);
  await em.execute(`select set_config('linkwell.places', ${PLACES}, true)`, [day]);
}

/** Whether the ground was drawn from other places than there are on a day. */
export async function isGroundOld(em: EntityManager, day: string): Promise<boolean> {
  const [row] = await em.execute<{ drawn: boolean }[]>(
    `select exists (select from provision.ground where places = ${PLACES}) as drawn`,
    [day],
  );
  return row?.drawn !== true;
}

/** Whether a load of places goes on at this moment. */
export async function isLoadingPlaces(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ free: boolean }[]>(
    `select case when pg_try_advisory_lock(hashtext('linkwell places'))
       then pg_advisory_unlock(hashtext('linkwell places')) else false end as free`,
  );
  return row?.free !== true;
}

/** All other codes by which an area goes or went: those that came after it, and those that it came from. */
const ALSO = `create temporary table also on commit drop as
  with recursive link (old, new) as (
    select old_code, current_code from place.area_code_history where old_code <> current_code
    union select code, unnest(successors) from place.area where successors <> '{}'),
  later (own, code) as (
    select old, new from link union select l.own, n.new from later l join link n on n.old = l.code),
  earlier (own, code) as (
    select new, old from link union select e.own, n.old from earlier e join link n on n.new = e.code)
  select own, code from later where own <> code union select own, code from earlier where own <> code`;

const CALLED = `create temporary table called on commit drop as
  select own, provision.current_code(own, current_setting('linkwell.counted_on')::date) as code from (
    select local_authority from place.small_area union select health_area from place.small_area
    union select local_authority from place.postcode union select local_authority from place.sector
    union select local_authority from place.outcode
    union select code from place.area where kind in ('LOCAL_AUTHORITY', 'ICB', 'HEALTH_BOARD')) every (own)
  where own is not null`;

/**
 * Neighbourhoods before they are told by their present codes: small areas; of councils without any, their wards as far as it is
 * known how many live there, and the rest. A small area of which that is not known counts as much as those around it.
 */
const PIECE = `create temporary table piece on commit drop as
  with small as (
    select local_authority, count(*) as areas, avg(population) as mean from place.small_area group by 1),
  whole as (
    select a.code, coalesce(a.population, 0) as population from place.area a join called c on c.own = a.code
    where a.kind = 'LOCAL_AUTHORITY' and c.code = a.code
      and (a.valid_to is null or a.valid_to >= current_setting('linkwell.counted_on')::date)
      and not exists (select from small s join called k on k.own = s.local_authority where k.code = a.code)),
  ward as (
    select w.code, o.code as local_authority, w.population from whole o join place.area w
      on w.kind = 'WARD' and w.parents @> array[o.code] and w.population > 0 and o.population > 0),
  rest as (
    select o.code, o.population - coalesce(sum(w.population), 0) as residents, count(w) as wards
    from whole o left join ward w on w.local_authority = o.code group by o.code, o.population)
  select s.local_authority, s.ward, s.health_area, s.sub_icb, s.deprivation_decile as decile, s.spot,
    round(coalesce(s.population, k.mean, a.population::numeric / k.areas, 0))::int as residents
  from place.small_area s join small k using (local_authority) left join place.area a on a.code = s.local_authority
  union all select local_authority, code, null, null, null, null, population from ward
  union all select code, null, null, null, null, null, greatest(residents, 0)::int from rest
    where residents > 0 or wards = 0`;

const NATION_BY_LETTER = Object.entries(NATIONS)
  .map(([letter, { code }]) => `when '${letter}' then '${code}'`)
  .join(' ');

/** With all the codes that it has of itself, as a search for somebody who lives there would ask for them. */
const NUMBERED = `create temporary table numbered on commit drop as
  select row_number() over ()::int as id, l.code as local_authority, coalesce(h.code, '') as icb, n.nation,
    coalesce(p.decile, 0)::smallint as decile, p.residents, p.spot,
    case when sum(p.residents) over (partition by l.code) > 0 then p.residents else 1 end::float8 as weight,
    array_remove(array['', '${UNITED_KINGDOM}', n.nation, p.local_authority, p.ward, p.sub_icb, coalesce(p.health_area, b.board)]
      || coalesce(b.above, '{}'), null) as codes
  from piece p join called l on l.own = p.local_authority
  left join lateral (select
      (array_agg(u.code) filter (where b.kind in ('ICB', 'HEALTH_BOARD')))[1] as board,
      array_agg(u.code) filter (where b.kind is distinct from 'ICB' and b.kind is distinct from 'HEALTH_BOARD') as above
    from place.area a cross join unnest(a.parents) u (code) left join place.area b on b.code = u.code
    where a.code = l.code) b on true
  left join called h on h.own = coalesce(p.health_area, b.board)
  cross join lateral (select case left(l.code, 1) ${NATION_BY_LETTER} else '' end as nation) n`;

const NEIGHBOURHOODS = `insert into provision.neighbourhood (id, local_authority, icb, nation, decile, residents, weight)
  select id, local_authority, icb, nation, decile, residents, weight from numbered`;

const REACH_OF_AREAS = `insert into provision.reach (code, neighbourhood, share)
  with own as (select distinct unnest(codes) as code, id from numbered)
  select code, id, 1 from own union select a.code, own.id, 1 from own join also a on a.own = own.code`;

const PARTS = `insert into provision.part (local_authority, icb, decile, residents)
  select local_authority, icb, decile, sum(residents) from provision.neighbourhood group by 1, 2, 3`;

const DRAWN = `insert into provision.ground (places, drawn_at) select current_setting('linkwell.places'), statement_timestamp()`;

/** Draws the ground anew, statement by statement. */
export const DRAWING: readonly string[] = [
  'delete from provision.neighbourhood',
  'delete from provision.reach',
  'delete from provision.part',
  'delete from provision.ground',
  ALSO,
  CALLED,
  'analyze called',
  PIECE,
  NUMBERED,
  'analyze numbered',
  NEIGHBOURHOODS,
  REACH_OF_AREAS,
  MARKS,
  MARKS_INDEX,
  'analyze mark',
  REACH_OF_OUTCODES,
  PARTS,
  DRAWN,
  'analyze provision.neighbourhood, provision.reach, provision.part',
];

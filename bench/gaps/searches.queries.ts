import { NOISE } from './cells.queries.ts';

const COLUMNS = `day, local_authority, icb, outcode, need, population, searches, none, few, no_referable, few_referable, user_days`;
const POPULATION = `case when random() < 0.15 then (array['lonely-or-isolated', 'long-term-conditions', 'mental-health-support',
  'families-and-carers', 'refugees-and-asylum-seekers'])[1 + floor(random() * 5)::int] else '' end`;

/** Of so many searches of a day, how many different people they are. */
const PEOPLE_IN = (searches: string): string => `greatest(least(${searches}, 1), round(${searches} * 0.85))`;

/** Luck decides what a search finds. */
const COUNTED = `count(*), count(*) filter (where luck < none), count(*) filter (where luck >= none and luck < none + few),
  count(*) filter (where luck < no_referable), count(*) filter (where luck >= no_referable and luck < no_referable + few_referable),
  ${PEOPLE_IN('count(*)')}`;

/** Searches of quarters that begin on days $1 and have $2 days, $3 in each of them, where they are wanted; for a population, and for all. */
export const SEARCHES = `insert into provision.search_day (${COLUMNS})
  select day, local_authority, icb, outcode, need, p.population, ${COUNTED} from (
    select q.begins + floor(random() * q.days)::int as day, c.local_authority, c.icb, c.need, c.none, c.few, c.no_referable,
      c.few_referable, random() as luck,
      coalesce(c.outcodes[1 + floor(random() * cardinality(c.outcodes))::int], '') as outcode, ${POPULATION} as population
    from bench_cell c cross join unnest($1::date[], $2::int[]) as q (begins, days)
    cross join lateral generate_series(1, floor($3 * c.weight * ${NOISE(0.2)} + random())::int)) as each
  cross join unnest(case when each.population = '' then array[''] else array['', each.population] end) as p (population)
  group by day, local_authority, icb, outcode, need, p.population`;

/** Searches that say nowhere, and some of which nobody understood what they were for. */
export const VAGUE = `insert into provision.search_day (${COLUMNS})
  select day, local_authority, icb, '', need, '', ${COUNTED} from (
    select q.begins + floor(random() * q.days)::int as day, random() as luck, 0.02 as none, 0.2 as few,
      0.25 as no_referable, 0.55 as few_referable,
      case when v.is_placed then c.local_authority else '' end as local_authority,
      case when v.is_placed then c.icb else '' end as icb, case when v.is_placed then '' else c.need end as need
    from bench_cell c cross join unnest($1::date[], $2::int[]) as q (begins, days) cross join (values (true), (false)) as v (is_placed)
    cross join lateral generate_series(1, floor($3 * 0.05 * c.weight + random())::int)) as each
  group by day, local_authority, icb, need`;

const PEOPLE_COLUMNS = 'day, local_authority, icb, need, population, people, none_people, few_people, found_people';

/** How many different people those were, wherever in an authority they searched for somebody. */
export const PEOPLE = `insert into provision.search_people (${PEOPLE_COLUMNS})
  select day, local_authority, icb, need, population, ${PEOPLE_IN('sum(searches)')}, ${PEOPLE_IN('sum(none)')}, ${PEOPLE_IN('sum(few)')},
    ${PEOPLE_IN('sum(searches - none - few)')} from provision.search_day group by 1, 2, 3, 4, 5`;

/** Somebody's program that searches all day long for one thing in one place, and which nobody has told from a person. */
export const ROBOTS = `with robot as materialized (
    select q.begins + floor(random() * q.days)::int as day, c.local_authority, c.icb, c.need, r.searches, r.none
    from (select * from bench_cell order by random() limit 200) as c
    join lateral (select begins, days from unnest($1::date[], $2::int[]) as q (begins, days)
      where c.weight is not null order by random() limit 1) as q on true
    cross join lateral (select s.searches, (s.searches * case when random() < 0.5 then 0.9 else 0.05 end)::int as none
      from (select (20 + random() * 300)::int as searches where c.weight is not null) as s) as r),
  person as (insert into provision.search_people as kept (${PEOPLE_COLUMNS})
    select day, local_authority, icb, need, '', 1, least(none, 1), 0, 1 from robot
    on conflict (day, local_authority, icb, need, population) do update set people = kept.people + 1,
      none_people = kept.none_people + excluded.none_people, found_people = kept.found_people + 1)
  insert into provision.search_day as kept (${COLUMNS})
  select day, local_authority, icb, '', need, '', searches, none, 0, none, 0, 1 from robot
  on conflict (day, local_authority, icb, outcode, need, population) do update set searches = kept.searches + excluded.searches,
    none = kept.none + excluded.none, no_referable = kept.no_referable + excluded.no_referable, user_days = kept.user_days + 1`;

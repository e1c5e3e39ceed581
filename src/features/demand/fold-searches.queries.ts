import type { EntityManager } from '@mikro-orm/postgresql';

/** Any number will do, as long as nobody else asks for a lock by it. */
const FOLDING = 4_711_052;

/** Until the end of the transaction nobody else folds, and it may take as long as it takes; false where somebody does already. */
export async function foldAlone(em: EntityManager): Promise<boolean> {
  await em.execute(`set local statement_timeout = 0; set local work_mem = '256MB'`);
  const [row] = await em.execute<{ won: boolean }[]>('select pg_try_advisory_xact_lock(?) as won', [FOLDING]);
  return row?.won === true;
}

const COUNTS = ['searches', 'none', 'few', 'no_referable', 'few_referable', 'user_days'];
const COUNTED = `count(*), count(*) filter (where results = 0), count(*) filter (where results in (1, 2)),
  count(*) filter (where referable = 0), count(*) filter (where referable in (1, 2)), count(distinct seeker)`;
/** Whoever was counted in one district, or before, may be counted in another, or again: so many people there were at least. */
const isOfPeople = (count: string): boolean => count === 'user_days';
const SUMMED = COUNTS.map((count) => (isOfPeople(count) ? `max(${count})` : `sum(${count})`)).join(', ');
const ADDED = COUNTS.map((count) =>
  isOfPeople(count)
    ? `${count} = greatest(kept.${count}, excluded.${count})`
    : `${count} = kept.${count} + excluded.${count}`,
).join(', ');
const COLUMNS = COUNTS.join(', ');

const CELL = 'day, local_authority, icb, outcode, need, population';
const PEOPLE_CELL = 'day, local_authority, icb, need, population';
const FILTER_CELL = 'day, local_authority, icb, need, filter';

/**
 * What somebody asks about the same thing, with no more than ten minutes in between, is one search, with the most that it
 * found: whoever types on, or asks again, has not asked twice.
 */
const RUNS = (asked: string, cell: string): string => `(
  select ${cell}, seeker, max(results) as results, max(referable) as referable
  from (select *, count(*) filter (where is_first) over (partition by ${cell}, seeker order by at) as run
    from (select *, coalesce(at - lag(at) over (partition by ${cell}, seeker order by at) > interval '10 minutes', true)
        as is_first from ${asked}) as marked) as numbered
  group by ${cell}, seeker, run) as runs`;

const ADD = (table: string, cell: string, counted: string): string => `
  insert into provision.${table} as kept (${cell}, ${COLUMNS}) ${counted}
  on conflict (${cell}) do update set ${ADDED}`;

/** How many different people there were on the day, and how many of them found nothing, one or two, or more. */
const PEOPLE = `insert into provision.search_people as kept (${PEOPLE_CELL}, people, none_people, few_people, found_people)
  select ${PEOPLE_CELL}, count(distinct seeker), count(distinct seeker) filter (where results = 0),
    count(distinct seeker) filter (where results in (1, 2)), count(distinct seeker) filter (where results > 2)
  from ${RUNS('asked', CELL)} group by ${PEOPLE_CELL}
  on conflict (${PEOPLE_CELL}) do update set people = greatest(kept.people, excluded.people),
    none_people = greatest(kept.none_people, excluded.none_people), few_people = greatest(kept.few_people, excluded.few_people),
    found_people = greatest(kept.found_people, excluded.found_people)`;

/** Of an authority without a postcode the ICB is known where it lies in one alone. */
const FOLD = `with taken as (delete from provision.search_fact where day < ? returning *),
  lone as (select a.code, min(p.code) as icb from place.area a
    join place.area p on p.code = any (a.parents) and p.kind in ('ICB', 'HEALTH_BOARD')
    where a.kind = 'LOCAL_AUTHORITY' group by a.code having count(*) = 1),
  placed as (select t.day, t.at, t.seeker, t.results, t.referable, t.needs, t.populations, t.filters, t.local_authority,
      t.outcode, coalesce(nullif(t.icb, ''), lone.icb, '') as icb
    from taken t left join lone on lone.code = t.local_authority),
  needed as (select p.*, n.need from placed p
    cross join unnest(case when p.needs = '{}' then array[''] else p.needs end) as n (need)),
  asked as (select n.*, p.population from needed n cross join unnest(array_append(n.populations, '')) as p (population)),
  filtered as (select n.*, f.filter from needed n cross join unnest(n.filters) as f (filter)),
  by_filter as (${ADD('search_filter_day', FILTER_CELL, `select ${FILTER_CELL}, ${COUNTED} from ${RUNS('filtered', FILTER_CELL)} group by ${FILTER_CELL}`)}),
  by_people as (${PEOPLE}),
  by_cell as (${ADD('search_day', CELL, `select ${CELL}, ${COUNTED} from ${RUNS('asked', CELL)} group by ${CELL}`)})
  select count(*)::int as taken from taken`;

/** Counts the searches of all days before this one, and forgets them, and whose they were. Answers with how many those were. */
export async function foldBefore(em: EntityManager, day: string): Promise<number> {
  const [row] = await em.execute<{ taken: number }[]>(FOLD, [day]);
  await em.execute('delete from provision.search_key where day < ?', [day]);
  return row?.taken ?? 0;
}

/** Takes the outcode, which tells where somebody lives, from the counts of all days before this one. */
export async function widenBefore(em: EntityManager, day: string): Promise<void> {
  await em.execute(WIDEN, [day]);
}

const WIDEN = `with narrow as (delete from provision.search_day where day < ? and outcode <> '' returning *)
  ${ADD('search_day', CELL, `select day, local_authority, icb, '', need, population, ${SUMMED} from narrow group by 1, 2, 3, 5, 6`)}`;

/** Counts that are older than anything that is told of them. */
export async function dropBefore(em: EntityManager, day: string): Promise<void> {
  await em.execute('delete from provision.search_day where day < ?', [day]);
  await em.execute('delete from provision.search_people where day < ?', [day]);
  await em.execute('delete from provision.search_filter_day where day < ?', [day]);
}

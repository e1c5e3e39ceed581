import type { EntityManager } from '@mikro-orm/postgresql';
import { CELL, KEY, PLACED, PLACES, type CellKey, type Counting } from './counting.queries.ts';

/** Searches of a quarter, and how many different people are certain: as many as there were on one day. */
export type SearchCount = CellKey & {
  searches: number;
  none: number;
  few: number;
  users: number;
  /** Of those who found nothing, who found one or two, and who found more. */
  noneBy: number;
  fewBy: number;
  foundBy: number;
  /** Of those who did not search for the population, on the day on which these were the most. */
  othersBy: number;
};

/**
 * Searches of a quarter, those that found nothing, and those that found one or two. Nobody is told from anybody else for longer than a day,
 * and who searches on eight days may be one person: so people are never added up.
 */
export function searchesIn(em: EntityManager, { from, to, today }: Counting): Promise<SearchCount[]> {
  return em.execute(SEARCHES, [today, from, to, from, to]);
}

/**
 * How many people are certain of counts of one district alone: whoever does not belong to them has searched otherwise, so that there
 * are no more of those than there are other searches.
 */
export const AT_LEAST = (count: string) => `greatest(least(${count}, 1), x.user_days - (x.searches - ${count}))`;

const SEARCHES = `with ${PLACES},
  counted as (
    select ${CELL}, x.need, x.population, x.day, sum(x.searches) as searches, sum(x.none) as none, sum(x.few) as few,
      max(x.user_days) as users, sum(x.user_days) as users_most, max(${AT_LEAST('x.none')}) as none_by, max(${AT_LEAST('x.few')}) as few_by,
      max(${AT_LEAST('(x.searches - x.none - x.few)')}) as found_by
    from provision.search_day x ${PLACED} where x.day between ? and ? group by 1, 2, 3, 4, 5),
  certain as (
    select ${CELL}, x.need, x.population, x.day, max(x.people) as users, sum(x.people) as users_most, max(x.none_people) as none_by,
      max(x.few_people) as few_by, max(x.found_people) as found_by
    from provision.search_people x ${PLACED} where x.day between ? and ? group by 1, 2, 3, 4, 5),
  each as (
    select c.local_authority, c.icb, c.need, c.population, c.day, c.searches, c.none, c.few, coalesce(p.users, c.users) as users,
      coalesce(p.users_most, c.users_most) as users_most, coalesce(p.none_by, c.none_by) as none_by,
      coalesce(p.few_by, c.few_by) as few_by, coalesce(p.found_by, c.found_by) as found_by
    from counted c left join certain p using (local_authority, icb, need, population, day)),
  others as (
    select k.local_authority, k.icb, k.need, k.population, max(a.users - coalesce(e.users_most, 0)) as others_by
    from (select distinct local_authority, icb, need, population from each where population <> '') k
    join each a on (a.local_authority, a.icb, a.need, a.population) = (k.local_authority, k.icb, k.need, '')
    left join each e on (e.local_authority, e.icb, e.need, e.population, e.day)
      = (k.local_authority, k.icb, k.need, k.population, a.day) group by 1, 2, 3, 4)
  select ${KEY}, sum(searches)::int as searches, sum(none)::int as none, sum(few)::int as few, max(users)::int as users,
    max(none_by)::int as "noneBy", max(few_by)::int as "fewBy", max(found_by)::int as "foundBy",
    coalesce(max(o.others_by), 0)::int as "othersBy"
  from each left join others o using (local_authority, icb, need, population) group by local_authority, icb, need, population`;

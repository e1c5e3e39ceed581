import type { EntityManager } from '@mikro-orm/postgresql';
import { CELL, PLACED, PLACES, type CellKey, type Counting } from './counting.queries.ts';
import { AT_LEAST } from './searches.queries.ts';

/** Searches of a quarter in which something else had to hold as well, over all needs, and how many different people are certain. */
export interface FilterCount extends Pick<CellKey, 'localAuthority' | 'icb'> {
  filter: string;
  searches: number;
  none: number;
  few: number;
  users: number;
  noneBy: number;
  fewBy: number;
  foundBy: number;
  /** All searches there, whatever had to hold, and how many people are certain of those in which it had not. */
  all: number;
  othersBy: number;
}

/** As with searches, people are never added up: they are as many as there were on one day for one need. */
export function filtersIn(em: EntityManager, { from, to, today }: Counting): Promise<FilterCount[]> {
  return em.execute(FILTERS, [today, from, to, from, to]);
}

const FILTERS = `with ${PLACES},
  counted as (
    select ${CELL}, x.filter, x.need, x.day, sum(x.searches) as searches, sum(x.none) as none, sum(x.few) as few, max(x.user_days) as users,
      sum(x.user_days) as users_most, max(${AT_LEAST('x.none')}) as none_by, max(${AT_LEAST('x.few')}) as few_by,
      max(${AT_LEAST('(x.searches - x.none - x.few)')}) as found_by
    from provision.search_filter_day x ${PLACED} where x.day between ? and ? group by 1, 2, 3, 4, 5),
  daily as (
    select ${CELL}, x.need, x.day, sum(x.searches) as searches, max(x.user_days) as users
    from provision.search_day x ${PLACED} where x.day between ? and ? and x.population = '' group by 1, 2, 3, 4),
  whole as (select local_authority, icb, sum(searches) as searches from daily group by 1, 2)
  select c.local_authority as "localAuthority", c.icb, c.filter, sum(c.searches)::int as searches, sum(c.none)::int as none,
    sum(c.few)::int as few, max(c.users)::int as users, max(c.none_by)::int as "noneBy", max(c.few_by)::int as "fewBy",
    max(c.found_by)::int as "foundBy", max(w.searches)::int as "all",
    coalesce(max(d.users - c.users_most), 0)::int as "othersBy"
  from counted c join whole w using (local_authority, icb) left join daily d using (local_authority, icb, need, day)
  where c.local_authority <> '' group by 1, 2, 3`;

import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, keyIn, LIST, PEOPLE, SUMS } from './counting.queries.ts';
import type { Dimension } from './impact.codes.ts';
import type { Period } from './period.rules.ts';
import { FEWEST } from './suppression.rules.ts';

/** Exact counts, on their way to be suppressed. Nothing of this is shown to anybody. */

export interface ExactCell {
  dimension: Dimension;
  key: string;
  exact: number[];
  /** The key of the cell that it is a part of, one level up; null where that is the whole directory. */
  parent: string | null;
}

/** Every cell of a period that counts anything. */
export function exactCells(em: EntityManager, { from, to }: Period): Promise<ExactCell[]> {
  return em.execute(EXACT, [from, to, from, to]);
}

/** A service is a part of its organisation; a council of its ICB, where it lies in one alone. */
const EXACT = `with summed as (
    select dimension, key, ${SUMS} from impact.rollup where quarter between ? and ? group by dimension, key),
  within as (
    select local_authority as key, min(icb) as parent from connection
    where made_on between ? and ? and local_authority is not null and icb is not null
    group by local_authority having min(icb) = max(icb))
  select e.dimension, e.key, ${LIST} as exact,
    case e.dimension when 'SERVICE' then s.organisation_id::text when 'LOCAL_AUTHORITY' then w.parent end as parent
  from summed e left join service s on e.dimension = 'SERVICE' and s.id::text = e.key
  left join within w on e.dimension = 'LOCAL_AUTHORITY' and w.key = e.key
  where e.made > 0 order by e.dimension, e.key`;

/** The most connections that one person had in a period: so many and more come of fewer people than they count. */
export async function mostOfOnePerson(em: EntityManager, { from, to }: Period): Promise<number> {
  const [row] = await em.execute<{ most: number }[]>(MOST, [from, to]);
  return row?.most ?? 0;
}

const MOST = `select coalesce(max(made), 0)::int as most from (
  select count(*) as made from connection where made_on between ? and ? group by person_id) as each`;

/** Of how many different people the counts of these cells are. */
export function peopleIn(
  em: EntityManager,
  dimension: Dimension,
  keys: readonly string[],
  { from, to }: Period,
): Promise<{ key: string; people: number[] }[]> {
  return em.execute(
    `select d.key, array[${PEOPLE}]::int[] as people from connection c cross join ${keyIn(dimension)}
     where c.made_on between ? and ? and d.key in (select jsonb_array_elements_text(?::jsonb)) group by d.key`,
    [from, to, JSON.stringify(keys)],
  );
}

/** After how many days half of those who started had done so. */
export function mediansIn(
  em: EntityManager,
  dimension: Dimension,
  keys: readonly string[],
  { from, to }: Period,
): Promise<{ key: string; median: number }[]> {
  return em.execute(
    `select d.key, percentile_cont(0.5) within group (order by c.started_on - c.made_on) as median
     from connection c cross join ${keyIn(dimension)}
     where c.made_on between ? and ? and c.started_on is not null
       and d.key in (select jsonb_array_elements_text(?::jsonb)) group by d.key`,
    [from, to, JSON.stringify(keys)],
  );
}

/** What was published of the quarters of a year, with the exact counts of then. */
export interface PastCell extends ExactCell {
  quarter: string;
  /** Null where nothing was shown of it. */
  shown: (number | null)[] | null;
  withheld: number[];
}

/** All of them in a small directory; in a great one, those of whose year something may be shown. */
export function pastCells(em: EntityManager, { from, to }: Period, isSmall: boolean): Promise<PastCell[]> {
  return em.execute(PAST, [from, to, isSmall, from, to, FEWEST]);
}

const PAST = `select r.dimension, r.key, r.quarter::text, array[${columnsOf('r')}] as exact,
    case when p.is_shown then array[${columnsOf('p')}] end as shown,
    coalesce(p.withheld, '{}') as withheld, null as parent
  from impact.rollup r join impact.period q on q.kind = 'QUARTER' and q.starts_on = r.quarter
  left join impact.published p on p.period = q.name and p.dimension = r.dimension and p.key = r.key
  where r.quarter between ? and ? and r.made > 0 and (? or (r.dimension, r.key) in (
    select dimension, key from impact.rollup where quarter between ? and ? group by dimension, key having sum(made) >= ?))`;

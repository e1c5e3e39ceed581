import type { EntityManager } from '@mikro-orm/postgresql';
import {
  ADDED,
  COLUMNS,
  COUNTS,
  EVERY_KEY,
  IS_NOTHING,
  keyIn,
  NEGATED,
  QUARTER,
  SIGNED_COUNTS,
  SUMS,
} from './counting.queries.ts';
import type { Dimension } from './impact.codes.ts';

/** Any number will do, as long as nobody else asks for a lock by it. */
const COUNTING = 4_711_032;

/** Until the end of the transaction nobody else adds up or publishes figures; false where somebody does already. */
export async function countAlone(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ won: boolean }[]>('select pg_try_advisory_xact_lock(?) as won', [COUNTING]);
  return row?.won === true;
}

/** The same, but waits for whoever does. */
export async function waitToCount(em: EntityManager): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [COUNTING]);
}

/** Until the end of the transaction: however long it takes, and with memory enough to count millions. */
export async function takeTime(em: EntityManager): Promise<void> {
  await em.execute(`set local statement_timeout = 0; set local work_mem = '256MB'`);
}

/**
 * Adds the oldest deltas up and strikes them off; answers with how many those were. What is for a quarter that was published
 * goes beside the rollup, which keeps the counts that were published.
 */
export async function foldDeltas(em: EntityManager, limit: number): Promise<number> {
  const [row] = await em.execute<{ taken: number }[]>(FOLD, [limit]);
  return row?.taken ?? 0;
}

const DELTAS_BY_CELL = `select d.dimension, d.key, ${QUARTER} as quarter, ${SIGNED_COUNTS}
  from taken c cross join ${EVERY_KEY} group by 1, 2, 3`;

const FOLD = `with taken as (
    delete from impact.delta where id in (select id from impact.delta order by id limit ?) returning *),
  counted as (${DELTAS_BY_CELL}),
  rolled as (
    insert into impact.rollup as kept (dimension, key, quarter, ${COLUMNS})
    select dimension, key, quarter, ${COLUMNS} from counted
    where quarter not in (select starts_on from impact.period where kind = 'QUARTER')
    on conflict (quarter, dimension, key) do update set ${ADDED}),
  late as (
    insert into impact.late as kept (dimension, key, quarter, ${COLUMNS})
    select dimension, key, quarter, ${COLUMNS} from counted
    where quarter in (select starts_on from impact.period where kind = 'QUARTER')
    on conflict (quarter, dimension, key) do update set ${ADDED})
  select count(*)::int as taken from taken`;

/** A cell whose kept counts are not what the connections say. */
export interface Difference {
  key: string;
  quarter: string;
  /** How many connections are missing from the kept counts, or too many where it is negative. */
  made: number;
}

/**
 * Where what is kept of a dimension (rollup, what came in late, and deltas that wait) is not what counting all connections
 * gives. One statement sees one moment, so it may run while others write.
 */
export function differencesIn(em: EntityManager, dimension: Dimension): Promise<Difference[]> {
  return em.execute(`${DIFFERENCES(dimension)} select key, quarter::text, made from different order by quarter, key`);
}

/** Puts right what `differencesIn` finds, by adding what is missing; to quarters that were published, beside the rollup. */
export async function repairDimension(em: EntityManager, dimension: Dimension): Promise<void> {
  await em.execute(`${DIFFERENCES(dimension)},
    rolled as (
      insert into impact.rollup as kept (dimension, key, quarter, ${COLUMNS})
      select '${dimension}', key, quarter, ${COLUMNS} from different
      where quarter not in (select starts_on from impact.period where kind = 'QUARTER')
      on conflict (quarter, dimension, key) do update set ${ADDED})
    insert into impact.late as kept (dimension, key, quarter, ${COLUMNS})
    select '${dimension}', key, quarter, ${COLUMNS} from different
    where quarter in (select starts_on from impact.period where kind = 'QUARTER')
    on conflict (quarter, dimension, key) do update set ${ADDED}`);
}

const DIFFERENCES = (dimension: Dimension): string => `with stacked as (
    select d.key, ${QUARTER} as quarter, ${COUNTS} from connection c cross join ${keyIn(dimension)}
      where c.made_on is not null and d.key is not null group by 1, 2
    union all select key, quarter, ${NEGATED} from impact.rollup where dimension = '${dimension}'
    union all select key, quarter, ${NEGATED} from impact.late where dimension = '${dimension}'
    union all (select key, quarter, ${NEGATED} from (
      select d.key, ${QUARTER} as quarter, ${SIGNED_COUNTS} from impact.delta c cross join ${keyIn(dimension)}
      where d.key is not null group by 1, 2) as waiting)),
  summed as (select key, quarter, ${SUMS} from stacked group by key, quarter),
  different as (select * from summed where not (${IS_NOTHING}))`;

/** Counts everything anew, one dimension, after rows were loaded past the triggers. Nobody may write meanwhile. */
export async function buildDimension(em: EntityManager, dimension: Dimension): Promise<void> {
  await em.execute(`insert into impact.rollup (dimension, key, quarter, ${COLUMNS})
    select '${dimension}', d.key, ${QUARTER}, ${COUNTS} from connection c cross join ${keyIn(dimension)}
    where c.made_on is not null and d.key is not null group by d.key, ${QUARTER}`);
}

/** How many deltas wait to be added up. */
export async function countWaiting(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ waiting: number }[]>('select count(*)::int as waiting from impact.delta');
  return row?.waiting ?? 0;
}

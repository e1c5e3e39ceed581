import { COUNTED, TODAY } from './offered.queries.ts';
import { EVERYBODY } from './supply.codes.ts';

const QUARTER = `date_trunc('quarter', ${TODAY})::date`;

/** Sums of shares differ in their last digits from night to night, and by them alone no row is written. */
const PRECISE = (column: string) => `round(coalesce(t.${column}, 0) * 1e6) / 1e6 as ${column}`;

const DERIVED = ['referable_spread', 'places_spread'];
const OF_DECILES = ['referable', 'referable_spread'].flatMap((column) => [
  `deprived_${column}`,
  `least_deprived_${column}`,
]);
const AS_COUNTED = [...COUNTED, ...DERIVED, ...OF_DECILES].map(PRECISE).join(', ');

/** Every area and need has a row for everybody, also where there is nothing: a hole is a row. */
const FRESH = `create temporary table fresh on commit drop as
  with wanted as (
    select a.id as area, g.id as tag from area a cross join tag g where g.population = '${EVERYBODY}'
    union select area, tag from total)
  select ${QUARTER} as quarter, a.kind as area_kind, a.code as area, g.need, g.population, a.residents,
    ${AS_COUNTED}, k.weeks::float8 as median_wait_weeks,
    a.deprived_residents, a.least_deprived_residents
  from wanted w join area a on a.id = w.area join tag g on g.id = w.tag
  left join total t using (area, tag) left join wait k using (area, tag)`;

const KEPT = [
  ...COUNTED,
  ...DERIVED,
  ...OF_DECILES,
  ...['residents', 'deprived_residents', 'least_deprived_residents', 'median_wait_weeks'],
];
const COLUMNS = KEPT.join(', ');
const CHANGES = KEPT.map((column) => `${column} = excluded.${column}`).join(', ');
const OF = (alias: string) => KEPT.map((column) => `${alias}.${column}`).join(', ');

/** Puts the rows of the present quarter in the place of those that were there. What did not change is left alone. */
export const KEEPING: readonly string[] = [
  FRESH,
  'analyze fresh',
  `delete from provision.supply k where k.quarter = ${QUARTER} and not exists (
    select from fresh f where (f.area_kind, f.area, f.need, f.population) = (k.area_kind, k.area, k.need, k.population))`,
  `insert into provision.supply as kept (quarter, area_kind, area, need, population, ${COLUMNS})
    select quarter, area_kind, area, need, population, ${COLUMNS} from fresh
    on conflict (quarter, area_kind, area, need, population) do update
      set ${CHANGES}
      where (${OF('kept')}) is distinct from (${OF('excluded')})`,
];

/** Notes that it was counted, when, of how many services and by which method. */
export const NOTED = `insert into provision.counted (quarter, counted_at, services, method)
  select ${QUARTER}, ?, (select count(*) from offered), ?
  on conflict (quarter) do update set counted_at = excluded.counted_at, services = excluded.services, method = excluded.method
  returning services`;

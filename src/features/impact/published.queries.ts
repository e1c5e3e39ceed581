import type { EntityManager } from '@mikro-orm/postgresql';
import { COLUMNS } from './counting.queries.ts';
import type { Cell } from './cube.rules.ts';
import { FACTS, METHOD_VERSION } from './impact.codes.ts';
import type { Period } from './period.rules.ts';

const AT_ONCE = 2_000;

/** The first quarter that figures are, or will be, published for; null where nothing was ever counted. */
export async function firstDay(em: EntityManager): Promise<string | null> {
  const [row] = await em.execute<{ first: string | null }[]>(
    `select coalesce((select min(starts_on) from impact.period), (select min(quarter) from impact.rollup))::text as first`,
  );
  return row?.first ?? null;
}

export async function publishedNames(em: EntityManager): Promise<Set<string>> {
  const rows = await em.execute<{ name: string }[]>('select name from impact.period');
  return new Set(rows.map(({ name }) => name));
}

export async function keepPeriod(em: EntityManager, { name, kind, from, to }: Period, at: Date): Promise<void> {
  await em.execute(
    'insert into impact.period (name, kind, starts_on, ends_on, published_at, method) values (?, ?, ?, ?, ?, ?)',
    [name, kind, from, to, at, METHOD_VERSION],
  );
}

/** Keeps what is shown of the cells, and nothing else of them. */
export async function keepCells(
  em: EntityManager,
  period: string,
  cells: readonly Cell[],
  medianOf: (cell: Cell) => number | null,
): Promise<void> {
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const rows = cells.slice(from, from + AT_ONCE).map((cell) => rowOf(period, cell, medianOf(cell)));
    await em.execute(KEEP, [JSON.stringify(rows)]);
  }
}

/** Keeps which services are parts of organisations of which nothing is shown: they may belong elsewhere when somebody asks. */
export async function keepHiddenParts(em: EntityManager, period: string): Promise<void> {
  await em.execute(
    `insert into impact.hidden_part (period, key)
     select h.period, s.id::text from impact.published h join service s on s.organisation_id::text = h.key
     where h.period = ? and h.dimension = 'ORGANISATION' and not h.is_shown`,
    [period],
  );
}

const KEEP = `insert into impact.published
    (dimension, key, period, is_shown, median_wait, withheld, ${COLUMNS})
  select dimension, key, period, is_shown, median_wait, coalesce(withheld, '{}'), ${COLUMNS}
  from jsonb_populate_recordset(null::impact.published, ?::jsonb)`;

function rowOf(period: string, { dimension, key, isShown, shown, withheld }: Cell, median: number | null): object {
  const identity = { period, dimension, key, is_shown: isShown };
  if (!isShown) return withheld.size > 0 ? { ...identity, withheld: [...withheld] } : identity;
  const facts = Object.fromEntries(FACTS.map((fact, index) => [fact, shown[index]]));
  return { ...identity, ...facts, median_wait: median, withheld: [...withheld] };
}

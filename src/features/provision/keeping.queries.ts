import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from '../../database/execute-bound.ts';
import type { Figure, ShownReason } from './figures-of-quarter.rules.ts';
import type { FilterFigure } from './filter-figures.rules.ts';
import { METHOD_VERSION } from './provision.codes.ts';

/** Any number will do, as long as nobody else asks for a lock by it. */
const PUBLISHING = 4_711_054;
const AT_ONCE = 2_000;
const KEEP_FIGURES =
  'insert into provision.figure select * from jsonb_populate_recordset(null::provision.figure, $1::jsonb)';
const KEEP_REASONS =
  'insert into provision.reason select * from jsonb_populate_recordset(null::provision.reason, $1::jsonb)';
const KEEP_FILTERS =
  'insert into provision.filter_figure select * from jsonb_populate_recordset(null::provision.filter_figure, $1::jsonb)';

/** Until the end of the transaction: however long it takes, and nobody else publishes. */
export async function takePublishing(em: EntityManager): Promise<void> {
  await em.execute(`set local statement_timeout = 0; set local work_mem = '256MB'`);
  await em.execute('select pg_advisory_xact_lock(?)', [PUBLISHING]);
}

export async function keepPeriod(em: EntityManager, quarter: string, at: Date): Promise<void> {
  await em.execute('insert into provision.period (quarter, published_at, method) values (?, ?, ?)', [
    quarter,
    at,
    METHOD_VERSION,
  ]);
}

/** Keeps what is shown, and nothing else. */
export function keepFigures(em: EntityManager, quarter: string, figures: readonly Figure[]): Promise<void> {
  const shared = { quarter, method: METHOD_VERSION };
  return inBatches(figures, (batch) => executeBound(em, KEEP_FIGURES, [inColumns(batch, shared)]));
}

export function keepReasons(em: EntityManager, quarter: string, reasons: readonly ShownReason[]): Promise<void> {
  return inBatches(reasons, (batch) => executeBound(em, KEEP_REASONS, [inColumns(batch, { quarter })]));
}

export function keepFilters(em: EntityManager, quarter: string, filters: readonly FilterFigure[]): Promise<void> {
  return inBatches(filters, (batch) => executeBound(em, KEEP_FILTERS, [inColumns(batch, { quarter })]));
}

/** Lets PostgreSQL know at once how much there is: reads of a page are planned by that. */
export async function measureTables(em: EntityManager): Promise<void> {
  await em.execute('analyze provision.figure, provision.reason, provision.filter_figure');
}

async function inBatches(rows: readonly object[], keep: (batch: readonly object[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await keep(rows.slice(from, from + AT_ONCE));
}

/** Fields by the names that their columns have, with what is the same in all of them. */
function inColumns(rows: readonly object[], shared: object): string {
  const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const asColumns = (row: object) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [column(field), value]));
  return JSON.stringify(rows.map((row) => asColumns({ ...shared, ...row })));
}

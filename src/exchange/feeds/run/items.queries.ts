import type { EntityManager } from '@mikro-orm/postgresql';
import { boundRows, executeBound } from '../../../database/execute-bound.ts';
import type { ImportOutcome } from '../../../features/import-run/import-run.codes.ts';
import type { Remark } from '../../import/mapped.ts';

/** A record that a feed lists, before it is dealt with. */
export interface Listed {
  sourceId: string;
  /** As it stands in the list; null where it will be fetched by itself. */
  listed: unknown;
}

/** Puts records on the list of a run, each once; answers with how many it did not have before. */
export async function keepItems(em: EntityManager, runId: string, items: readonly Listed[]): Promise<number> {
  const added = await em.transactional((inside) => boundRows(inside, KEEP, [runId, JSON.stringify(items)]));
  return added.length;
}

const KEEP = `insert into feed.item (run_id, number, source_id, listed)
  select $1::uuid, (select coalesce(max(number), 0) from feed.item where run_id = $1::uuid) + e.number,
    e.entry ->> 'sourceId', nullif(e.entry -> 'listed', 'null')
  from jsonb_array_elements($2::jsonb) with ordinality as e (entry, number)
  on conflict (run_id, source_id) do nothing returning number`;

export async function countItems(em: EntityManager, runId: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>('select count(*)::int as n from feed.item where run_id = ?::uuid', [
    runId,
  ]);
  return row?.n ?? 0;
}

export interface OpenItem extends Listed {
  number: number;
}

/** The next records of a run that nobody has dealt with. */
export function openItems(em: EntityManager, runId: string, after: number, limit: number): Promise<OpenItem[]> {
  return em.execute(
    `select number, source_id as "sourceId", listed from feed.item
     where run_id = ?::uuid and outcome is null and number > ? order by number limit ?`,
    [runId, after, limit],
  );
}

/** What became of a record, as it is kept and reported. */
export interface Settled {
  number: number;
  sourceId: string;
  name: string | null;
  outcome: ImportOutcome;
  remarks: Remark[];
  changes: { part: string; field: string; before: string | null; after: string | null }[];
}

/** Notes what became of these records. */
export async function settleItems(em: EntityManager, runId: string, settled: readonly Settled[]): Promise<void> {
  const work = (inside: EntityManager) => executeBound(inside, SETTLE, [JSON.stringify(settled), runId]);
  await (em.isInTransaction() ? work(em) : em.transactional(work));
}

const SETTLE = `update feed.item i set outcome = w.outcome, name = w.name, remarks = w.remarks, changes = w.changes,
    listed = case when w.outcome = 'NOT_FETCHED' then i.listed end
  from jsonb_to_recordset($1::jsonb) as w (number int, outcome text, name text, remarks jsonb, changes jsonb)
  where i.run_id = $2::uuid and i.number = w.number`;

/** What could not be fetched is tried again when the run goes on. */
export async function openAgain(em: EntityManager, runId: string): Promise<void> {
  await em.execute(`update feed.item set outcome = null where run_id = ?::uuid and outcome = 'NOT_FETCHED'`, [runId]);
}

/** How many records of a run nobody has dealt with. */
export async function countOpen(em: EntityManager, runId: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    'select count(*)::int as n from feed.item where run_id = ?::uuid and outcome is null',
    [runId],
  );
  return row?.n ?? 0;
}

/** Records that were dealt with, in the order of the feed, for the report. */
export function settledItems(em: EntityManager, runId: string, after: number, limit: number): Promise<Settled[]> {
  return em.execute(
    `select number, source_id as "sourceId", name, outcome, remarks, changes from feed.item
     where run_id = ?::uuid and outcome is not null and number > ? order by number limit ?`,
    [runId, after, limit],
  );
}

/** Forgets the records of older runs of a feed; what the runs came to stays. */
export async function forgetOldItems(em: EntityManager, source: string, kept: number): Promise<void> {
  await em.execute(
    `delete from feed.item where run_id in (
       select id from import_run where source = ? and state <> 'RUNNING' order by started_at desc offset ?)`,
    [source, kept],
  );
}

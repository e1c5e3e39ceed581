import type { EntityManager } from '@mikro-orm/postgresql';
import type { ImportState } from '../../../features/import-run/import-run.codes.ts';
import type { Cursor } from '../read/cursor.rules.ts';

/** What a run knows of itself while it goes on. */
export interface RunRow {
  id: string;
  cursor: Cursor;
  standard: string | null;
  licence: string | null;
  startedAt: Date;
}

/** The last import of a feed, where it did not come to its end and is not too long ago to go on with. */
export async function unfinishedRun(em: EntityManager, source: string, since: Date): Promise<RunRow | null> {
  const [row] = await em.execute<(RunRow & { state: ImportState })[]>(
    `select id, cursor, standard, licence, started_at as "startedAt", state from import_run
     where source = ? and not is_rehearsal order by started_at desc, id desc limit 1`,
    [source],
  );
  if (!row || row.state === 'FINISHED' || new Date(row.startedAt) < since) return null;
  return { ...row, startedAt: new Date(row.startedAt) };
}

export interface NewRun extends Omit<RunRow, 'standard' | 'licence'> {
  source: string;
  address: string;
  isRehearsal: boolean;
  startedBy: string;
}

export async function beginRun(em: EntityManager, run: NewRun): Promise<void> {
  const { id, source, address, isRehearsal, startedBy, startedAt, cursor } = run;
  await em.execute(
    `insert into import_run (id, source, address, state, is_rehearsal, started_by, started_at, cursor)
     values (?::uuid, ?, ?, 'RUNNING', ?, ?, ?, ?::jsonb)`,
    [id, source, address, isRehearsal, startedBy, startedAt, JSON.stringify(cursor)],
  );
}

export async function resumeRun(em: EntityManager, id: string): Promise<void> {
  await em.execute(`update import_run set state = 'RUNNING', failure = null, finished_at = null where id = ?::uuid`, [
    id,
  ]);
}

/** How far the list has been read, and what the feed says of itself. */
export async function keepCursor(
  em: EntityManager,
  id: string,
  { cursor, listed, standard, licence }: { cursor: Cursor; listed: number; standard: string; licence: string | null },
): Promise<void> {
  await em.execute(
    `update import_run set cursor = ?::jsonb, listed = ?, standard = ?, licence = coalesce(?, licence) where id = ?::uuid`,
    [JSON.stringify(cursor), listed, standard, licence, id],
  );
}

export async function keepManners(
  em: EntityManager,
  id: string,
  { robots, licence }: { robots: string; licence: string | null },
): Promise<void> {
  await em.execute('update import_run set robots = ?, licence = coalesce(?, licence) where id = ?::uuid', [
    robots,
    licence,
    id,
  ]);
}

export async function addConflicts(em: EntityManager, id: string, found: number): Promise<void> {
  await em.execute('update import_run set conflicts = conflicts + ? where id = ?::uuid', [found, id]);
}

/** How many records ended how. */
export interface RunCounts {
  created: number;
  updated: number;
  unchanged: number;
  leftOut: number;
  rejected: number;
  notFetched: number;
  conflicts: number;
  likelyDuplicates: number;
}

export interface RunEnd {
  state: ImportState;
  at: Date;
  isComplete: boolean;
  notSeen: number;
  failure: string | null;
}

/** Ends a run, and counts what became of its records. */
export async function endRun(em: EntityManager, id: string, end: RunEnd): Promise<RunCounts> {
  const [counts] = await em.execute<RunCounts[]>(
    `update import_run r set state = ?, finished_at = ?, is_complete = ?, not_seen = ?, failure = ?,
       created = c.created, updated = c.updated, unchanged = c.unchanged, left_out = c.left_out,
       rejected = c.rejected, not_fetched = c.not_fetched, likely_duplicates = c.likely
     from (select count(*) filter (where outcome = 'CREATED')::int as created,
         count(*) filter (where outcome = 'UPDATED')::int as updated,
         count(*) filter (where outcome = 'UNCHANGED')::int as unchanged,
         count(*) filter (where outcome = 'LEFT_OUT')::int as left_out,
         count(*) filter (where outcome = 'REJECTED')::int as rejected,
         count(*) filter (where outcome = 'NOT_FETCHED')::int as not_fetched,
         count(*) filter (where outcome in ('CREATED', 'UPDATED')
           and remarks @> '[{"code": "LIKELY_DUPLICATE"}]')::int as likely
       from feed.item where run_id = ?::uuid) c
     where r.id = ?::uuid
     returning r.created, r.updated, r.unchanged, r.left_out as "leftOut", r.rejected, r.not_fetched as "notFetched",
       r.conflicts, r.likely_duplicates as "likelyDuplicates"`,
    [end.state, end.at, end.isComplete, end.notSeen, end.failure, id, id],
  );
  if (!counts) throw new Error(`The run ${id} is gone.`);
  return counts;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from '../../../database/execute-bound.ts';
import type { Existing } from '../../import/save/saved.ts';

export type Subject = Existing['subject'];

/** What a record of a feed said the last time, by column, and since when it says so. */
export interface SaidBefore {
  subject: Subject;
  sourceId: string;
  said: Record<string, unknown>;
  saidAt: Record<string, string>;
  /** Whether something of it waits for a person. */
  hasConflicts: boolean;
}

export interface SaidNow extends Omit<SaidBefore, 'hasConflicts'> {
  subjectId: string;
}

/** Which import it is, and of what. */
export interface Occasion {
  source: string;
  runId: string;
  at: Date;
}

/** What these records of a feed said the last time; nothing of those that are new. */
export function saidBefore(
  em: EntityManager,
  source: string,
  records: { subject: Subject; sourceId: string }[],
): Promise<SaidBefore[]> {
  return em.execute(
    `select r.subject, r.source_id as "sourceId", r.said, r.said_at as "saidAt",
       exists (select from import_conflict c where c.subject_id = r.subject_id and c.resolved_at is null) as "hasConflicts"
     from jsonb_to_recordset(?::jsonb) as w (subject text, "sourceId" text)
     join feed.record r on r.source = ? and r.subject = w.subject and r.source_id = w."sourceId"`,
    [JSON.stringify(records), source],
  );
}

/** Keeps what these records say, and that they were seen. */
export async function keepSaid(em: EntityManager, { source, runId, at }: Occasion, records: SaidNow[]): Promise<void> {
  await executeBound(em, KEEP_SAID, [source, at, runId, JSON.stringify(records)]);
}

const KEEP_SAID = `insert into feed.record
    (source, subject, source_id, subject_id, said, said_at, first_seen_at, last_seen_at, last_run)
  select $1::text, w.subject, w."sourceId", w."subjectId", w.said, w."saidAt", $2::timestamptz, $2::timestamptz, $3::uuid
  from jsonb_to_recordset($4::jsonb) as w (subject text, "sourceId" text, "subjectId" uuid, said jsonb, "saidAt" jsonb)
  on conflict (source, subject, source_id) do update set
    subject_id = excluded.subject_id, said = excluded.said, said_at = excluded.said_at,
    last_seen_at = excluded.last_seen_at, last_run = excluded.last_run, not_seen_since = null
  where record.last_run <> excluded.last_run or record.said <> excluded.said`;

/** Notes of parts that say what they said before that they were seen. */
export async function markSeen(
  em: EntityManager,
  { source, runId, at }: Occasion,
  parts: readonly { subject: Subject; sourceId: string }[],
): Promise<void> {
  const keys = parts.map(({ subject, sourceId }) => ({ subject, sourceId }));
  await em.execute(
    `update feed.record r set last_seen_at = ?, last_run = ?::uuid, not_seen_since = null
     from jsonb_to_recordset(?::jsonb) as w (subject text, "sourceId" text)
     where r.source = ? and r.subject = w.subject and r.source_id = w."sourceId" and r.last_run <> ?::uuid`,
    [at, runId, JSON.stringify(keys), source, runId],
  );
}

export interface ConflictFound {
  id: string;
  subject: Subject;
  sourceId: string;
  subjectId: string;
  field: string;
  theirs: object;
  ours: object;
}

/** Queues what feed and directory say differently; what waits already says what the feed says now. */
export async function keepConflicts(
  em: EntityManager,
  { source, runId, at }: Occasion,
  conflicts: ConflictFound[],
): Promise<void> {
  await em.execute(
    `insert into import_conflict
       (id, source, source_id, subject, subject_id, field, theirs, ours, run_id, found_at)
     select w.id, ?, w."sourceId", w.subject, w."subjectId", w.field, w.theirs, w.ours, ?::uuid, ?
     from jsonb_to_recordset(?::jsonb)
       as w (id uuid, "sourceId" text, subject text, "subjectId" uuid, field text, theirs jsonb, ours jsonb)
     on conflict (subject_id, source, field) where resolved_at is null do update set
       theirs = excluded.theirs, ours = excluded.ours, run_id = excluded.run_id, found_at = excluded.found_at,
       version = import_conflict.version + 1
     where (import_conflict.theirs, import_conflict.ours) is distinct from (excluded.theirs, excluded.ours)`,
    [source, runId, at, JSON.stringify(conflicts)],
  );
}

/** Closes what waits of a listing in other fields than these: there the two agree again. */
export async function closeSettled(
  em: EntityManager,
  { source, at }: Occasion,
  { subjectId, fields }: { subjectId: string; fields: readonly string[] },
): Promise<void> {
  await em.execute(
    `update import_conflict set resolution = 'GONE', resolved_at = ?, version = version + 1
     where source = ? and subject_id = ?::uuid and resolved_at is null
       and field not in (select jsonb_array_elements_text(?::jsonb))`,
    [at, source, subjectId, JSON.stringify(fields)],
  );
}

import type { Reads } from '../../database/reads.ts';
import type { ImportOutcome } from './import-run.codes.ts';

/** What became of a record, as the read paths return it. */
export interface ImportRecordRow {
  /** Its number in the run. */
  id: string;
  sourceId: string;
  name: string | null;
  outcome: ImportOutcome;
  remarks: { field: string; code: string; message: string; listingId?: string; sureness?: number }[];
  changes: { part: string; field: string; before: string | null; after: string | null }[];
}

export interface RecordsWanted {
  runId: string;
  outcome: ImportOutcome | null;
  /** True for those of which something is worth a look. */
  isRemarkable: boolean;
  after: string | null;
  limit: number;
}

/** A page of the records of a run, in the order of the feed. Tidying that needs nobody is no remark. */
export function recordsOfRun(
  reads: Reads,
  { runId, outcome, isRemarkable, after, limit }: RecordsWanted,
): Promise<ImportRecordRow[]> {
  return reads.all(
    'import-records-of-run',
    `select number::text as id, source_id as "sourceId", name, outcome, remarks, changes from feed.item
     where run_id = $1 and outcome is not null and ($2::text is null or outcome = $2)
       and (not $3::boolean or remarks @? '$[*] ? (@.code != "CHANGED")')
       and ($4::integer is null or number > $4)
     order by number limit $5`,
    [runId, outcome, isRemarkable, after, limit],
  );
}

/** A listing that a feed had, and has no more. */
export interface NotSeenRow {
  id: string;
  source: string;
  sourceId: string;
  subject: 'organisation' | 'service' | 'location';
  name: string;
  lastSeenAt: Date;
  notSeenSince: Date;
}

/** A page of them, the newest loss first. What has been archived here is settled, and left out. */
export function notSeenRows(
  reads: Reads,
  {
    source,
    after,
    limit,
  }: { source: string | null; after: readonly [since: string, id: string] | null; limit: number },
): Promise<NotSeenRow[]> {
  return reads.all(
    'import-not-seen',
    `select r.subject_id as id, r.source, r.source_id as "sourceId", r.subject, coalesce(t.name ->> 'en', '') as name,
       r.last_seen_at as "lastSeenAt", r.not_seen_since as "notSeenSince"
     from feed.record r
     join (select id, name, archived_at from service union all select id, name, archived_at from organisation
           union all select id, name, archived_at from location) t on t.id = r.subject_id and t.archived_at is null
     where r.not_seen_since is not null and ($1::text is null or r.source = $1)
       and ($2::timestamptz is null or (r.not_seen_since, r.subject_id) < ($2, $3::uuid))
     order by r.not_seen_since desc, r.subject_id desc limit $4`,
    [source, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

import type { Reads } from '../../database/reads.ts';
import type { ChangeRow, Recorded } from '../history/history.queries.ts';

/** Who wrote a column last, and what. */
export interface Written extends Pick<ChangeRow, 'id' | 'at' | 'changedBy' | 'changedAs' | 'role'> {
  column: string;
  value: unknown;
}

/** What a feed said last of a listing, by the names that entities use for columns. */
export interface FeedRecord {
  source: string;
  sourceId: string;
  said: Record<string, unknown>;
  /** Since when it says so, as instants. */
  saidAt: Record<string, string>;
  lastSeenAt: Date;
  notSeenSince: Date | null;
  /** As the feed named it at the last import. */
  licence: string | null;
}

/** What waits for a person: the field is that of an input. */
export interface OpenConflict {
  id: string;
  source: string;
  field: string;
}

/** The last change of each column of a listing; its places are no columns. */
export function lastWritten(reads: Reads, { subject, id }: Recorded): Promise<Written[]> {
  return reads.all(
    'field-provenance-last-written',
    `select distinct on (f.field) f.field as "column", f.value, c.id::text as id, c.changed_at as at,
       c.changed_by as "changedBy", c.changed_as as "changedAs", c.role
     from history.change c, jsonb_each(c.after) as f (field, value)
     where c.subject = $1 and c.subject_id = $2 and f.field <> 'location_id'
     order by f.field, c.id desc`,
    [subject, id],
  );
}

/** What feeds say of a listing, and of those that were merged into it. */
export function feedRecordsOf(reads: Reads, { subject, id }: Recorded): Promise<FeedRecord[]> {
  return reads.all(
    'field-provenance-feed-records',
    `select r.source, r.source_id as "sourceId", r.said, r.said_at as "saidAt", r.last_seen_at as "lastSeenAt",
       r.not_seen_since as "notSeenSince", run.licence
     from feed.record r left join import_run run on run.id = r.last_run
     where r.subject = $1 and r.subject_id = any (array(
         select $2::uuid union all select m.id from redirect m where m.kept_id = $2::uuid))
     order by r.source, r.source_id`,
    [subject, id],
  );
}

/** Where feed and directory say different things of a listing, and nobody has decided. */
export function openConflictsOf(reads: Reads, { subject, id }: Recorded): Promise<OpenConflict[]> {
  return reads.all(
    'field-provenance-open-conflicts',
    `select id, source, field from import_conflict where subject = $1 and subject_id = $2::uuid and resolved_at is null`,
    [subject, id],
  );
}

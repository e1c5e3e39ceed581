import type { Reads } from '../../database/reads.ts';

/** A recorded change, as far as it says what was before it. */
export interface LaterChange {
  operation: 'INSERT' | 'UPDATE' | 'DELETE';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * What has changed of a listing since a change was complete, the newest first: all that came with it in one transaction
 * belongs to it. Null where there is no such change of this listing.
 */
export async function changesSince(
  reads: Reads,
  { subject, id }: { subject: 'organisation' | 'service' | 'lexicon_entry'; id: string },
  changeId: string,
): Promise<LaterChange[] | null> {
  const rows = await reads.all<LaterChange & { isLater: boolean }>(
    'listing-changes-since',
    `select c.operation, c.before, c.after, c.xact <> w.xact as "isLater"
     from history.change w join history.change c on c.subject = w.subject and c.subject_id = w.subject_id and c.id >= w.id
     where w.id = $3::bigint and w.subject = $1 and w.subject_id = $2 order by c.id desc`,
    [subject, id, changeId],
  );
  return rows.length > 0 ? rows.filter(({ isLater }) => isLater) : null;
}

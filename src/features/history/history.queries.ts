import type { Reads } from '../../database/reads.ts';
import type { Sight } from '../listing/listing.policy.ts';
import { ORGANISATION_IS_SEEN, sightValues } from '../organisation/organisation.queries.ts';
import { SERVICE_IS_SEEN } from '../service/service.queries.ts';

type Columns = Record<string, unknown>;

/** A recorded change of one row. */
export interface ChangeRow {
  id: string;
  at: Date;
  operation: 'INSERT' | 'UPDATE' | 'DELETE';
  before: Columns | null;
  after: Columns | null;
  changedBy: string | null;
  changedAs: string | null;
  role: string | null;
  reason: string | null;
  /** Whose change it was: the listing itself, or one that was merged into it. */
  subjectId: string;
}

/** What has a history. */
export interface Recorded {
  subject: 'organisation' | 'service' | 'location' | 'lexicon_entry';
  id: string;
  isConfidential: boolean;
}

/** The same where it belongs to an organisation. */
export interface HistorySubject extends Recorded {
  organisationId: string;
}

/** The listing or place of this id, if it is within sight. */
export function findHistorySubject(reads: Reads, id: string, sight: Sight): Promise<HistorySubject | null> {
  return reads.one(
    'history-subject',
    `select 'organisation' as subject, o.id, o.id as "organisationId", false as "isConfidential"
       from organisation o where o.id = $1 and ${ORGANISATION_IS_SEEN}
     union all select 'service', s.id, o.id, false from service s join organisation o on o.id = s.organisation_id
       where s.id = $1 and ${SERVICE_IS_SEEN}
     union all select 'location', l.id, o.id, l.is_confidential from location l
       join organisation o on o.id = l.organisation_id where l.id = $1 and ${ORGANISATION_IS_SEEN}`,
    [id, ...sightValues(sight)],
  );
}

/** A page of changes, the newest first, with those of what was merged into it. */
export function changesBefore(
  reads: Reads,
  { subject, id }: Recorded,
  { before, limit }: { before: string | null; limit: number },
): Promise<ChangeRow[]> {
  return reads.all(
    'history-changes-before',
    `select id::text as id, changed_at as at, operation, before, after, changed_by as "changedBy",
       changed_as as "changedAs", role, reason,
       subject_id as "subjectId"
     from history.change
     where subject = $1 and subject_id = any (array(
         select $2::text union all select r.id::text from redirect r where r.kept_id = $2::uuid))
       and ($3::bigint is null or id < $3) order by id desc limit $4`,
    [subject, id, before, limit],
  );
}

/** Names of people by their ids. */
export async function namesOfPeople(reads: Reads, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reads.all<{ id: string; name: string }>(
    'history-names-of-people',
    'select id, name from person where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

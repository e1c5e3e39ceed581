import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { inReviewReach, reviewParameters, type ReviewReach } from '../listing/review.policy.ts';
import { rankOf } from './risk.codes.ts';

export type QueueItemKind = 'REPORT' | 'CLAIM' | 'PROPOSAL';

/** Something that waits for a decision, and what there is to say of why. */
export interface QueueRow {
  kind: QueueItemKind;
  id: string;
  /** Its place in the order of risk. */
  rank: number;
  since: Date;
  organisationId: string;
  targetKind: ListingKind;
  targetId: string;
  /** The name of the listing. */
  name: LocalisedText;
  /** Kinds of problems, or names of fields. */
  what: string[];
  times: number;
}

/** Where a page ended. */
export interface QueuePosition {
  rank: number;
  since: string;
  id: string;
}

export interface QueueWanted {
  reach: ReviewReach;
  viewer: string | null;
  /** What was proposed before this moment has waited long enough for its editors. */
  editorsHadTimeBefore: Date;
  after: QueuePosition | null;
  limit: number;
}

/** A page of what this viewer may decide on, the greatest risk first, then the oldest, in one statement. */
export function queueAfter(reads: Reads, wanted: QueueWanted): Promise<QueueRow[]> {
  const { reach, viewer, editorsHadTimeBefore, after, limit } = wanted;
  return reads.all('change-queue', QUEUE, [
    ...reviewParameters(reach),
    viewer,
    editorsHadTimeBefore,
    ...(after ? [after.rank, after.since, after.id] : BEFORE_ALL),
    limit,
  ]);
}

const BEFORE_ALL = [-1, '-infinity', '00000000-0000-0000-0000-000000000000'];

/** Of each kind a page is taken by its own index; the page of all is the first of those. */
const FIRST_BY_RISK = `and (i.risk, i.created_at, i.id) > ($6::int, $7::timestamptz, $8::uuid)
  order by i.risk, i.created_at, i.id limit $9`;

/** The same of a kind of which all are of one rank: all of them, those after the position, or none. */
const firstOf = (rank: number) => `and (i.created_at, i.id) > (
    case sign($6::int - ${rank}) when -1 then '-infinity' when 0 then $7::timestamptz else 'infinity' end, $8::uuid)
  order by i.created_at, i.id limit $9`;

const IN_REACH = inReviewReach('i');
const UNSAFE = rankOf('UNSAFE');
const CLAIM = rankOf('CLAIM');
const OTHER = rankOf('OTHER');

/** What is said to be unsafe is not for the editors of the organisation. */
const REPORTS = `select 'REPORT' as kind, i.id, i.risk::int as rank, i.created_at, i.organisation_id, i.target_kind, i.target_id,
    i.kinds as what, i.times_reported as times
  from problem_report i where i.closed_at is null and ${IN_REACH}
    and (i.risk > ${UNSAFE} or $1 or i.areas && $3::text[] or i.areas = '{}' and cardinality($3::text[]) > 0)`;

const CLAIMS = `select 'CLAIM', i.id, ${CLAIM}, i.created_at, i.organisation_id, 'ORGANISATION', i.organisation_id,
    '{}'::text[], 1
  from organisation_claim i where i.status = 'OPEN' and ${IN_REACH} and i.person_id::text is distinct from $4`;

/** Where there are editors, they look at proposals first. */
const PROPOSALS = `select 'PROPOSAL', i.id, ${OTHER}, i.created_at, i.organisation_id, i.target_kind, i.target_id,
    i.field_names, 1
  from change_proposal i where i.status = 'OPEN' and ${IN_REACH} and i.proposed_by is distinct from $4
    and ($1 or i.organisation_id = any($2::uuid[]) or i.created_at <= $5 or not exists (
      select from role_assignment e join person p on p.id = e.person_id
      where e.role = 'LISTING_EDITOR' and e.scope = i.organisation_id::text and e.removed_at is null
        and p.suspended_at is null))`;

const FIRST_CLAIMS = firstOf(CLAIM);
const FIRST_PROPOSALS = firstOf(OTHER);

const QUEUE = `
  select q.kind, q.id, q.rank, q.created_at as since, q.organisation_id as "organisationId", q.target_kind as "targetKind",
    q.target_id as "targetId", coalesce(s.name, l.name, o.name) as name, q.what, q.times
  from (
    select * from (
      (${REPORTS} ${FIRST_BY_RISK}) union all (${CLAIMS} ${FIRST_CLAIMS}) union all (${PROPOSALS} ${FIRST_PROPOSALS})
    ) each order by rank, created_at, id limit $9
  ) q
  join organisation o on o.id = q.organisation_id
  left join service s on q.target_kind = 'SERVICE' and s.id = q.target_id
  left join location l on q.target_kind = 'LOCATION' and l.id = q.target_id and not l.is_confidential
  order by q.rank, q.created_at, q.id`;

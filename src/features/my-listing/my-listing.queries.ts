import type { Reads } from '../../database/reads.ts';
import { rankOf } from '../change-queue/risk.codes.ts';
import { AREAS_OF_ORGANISATION, AREAS_OF_SERVICE } from '../freshness/whereabouts.queries.ts';
import type { Standing } from '../standing/standing.codes.ts';

const UNSAFE = rankOf('UNSAFE');

export interface MyListingRow {
  id: string;
  subject: 'service' | 'organisation';
  /** As it is kept; null of an organisation that is not suspended. */
  standing: Standing | null;
  assuredUntil: string | null;
  verifiedOn: string | null;
  isPublished: boolean;
  /** Proposals and reports that the editors may decide on. */
  changesWaiting: number;
  reopenedOn: string | null;
  planDueOn: string | null;
  activityKinds: string[];
  areas: string[];
}

/** What is said to be unsafe is for assurers alone, and editors do not learn that it was said. */
const WAITING_OF = (alias: string) => `(
  (select count(*) from change_proposal c where c.target_id = ${alias}.id and c.status = 'OPEN')
  + (select count(*) from problem_report r where r.target_id = ${alias}.id and r.closed_at is null and r.risk > ${UNSAFE}))::int`;

const MINE = `select s.id, 'service' as subject,
    case when o.suspended_at is not null then 'SUSPENDED' else s.standing end as standing,
    s.assured_until::text as "assuredUntil", s.verified_on::text as "verifiedOn",
    s.published_at is not null as "isPublished", ${WAITING_OF('s')} as "changesWaiting",
    (a.reopened_at at time zone 'Europe/London')::date::text as "reopenedOn",
    (select min(i.due_on)::text from plan_item i where i.review_id = a.in_force_id and i.done_at is null) as "planDueOn",
    s.activity_kinds as "activityKinds",
    case when $2 then ${AREAS_OF_SERVICE} else '{}' end as areas
  from service s join organisation o on o.id = s.organisation_id left join assurance a on a.service_id = s.id
  where o.id = any($1::uuid[]) and s.archived_at is null and o.archived_at is null and s.status <> 'CLOSED'
  union all
  select o.id, 'organisation', case when o.suspended_at is not null then 'SUSPENDED' end, null, o.verified_on::text,
    o.published_at is not null, ${WAITING_OF('o')}, null, null, '{}', case when $2 then ${AREAS_OF_ORGANISATION} else '{}' end
  from organisation o where o.id = any($1::uuid[]) and o.archived_at is null`;

/** Every listing of these organisations that is not archived, and the organisations themselves: as much as ranks them. */
export function listingsOf(
  reads: Reads,
  organisations: readonly string[],
  withAreas: boolean,
): Promise<MyListingRow[]> {
  return reads.all<MyListingRow>('my-listings', MINE, [organisations, withAreas]);
}

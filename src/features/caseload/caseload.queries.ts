import type { Reads } from '../../database/reads.ts';
import { CASELOAD_ROLES } from './caseload.policy.ts';

/** Of which team, and of whom in it: null for everybody. */
export interface CaseloadOf {
  teamId: string;
  workerId: string | null;
}

/** Somebody who holds a caseload in a team, or held one that is still open. */
export interface WorkerRow {
  workerId: string;
  /** Since when they hold a role in it; null where they no longer do. */
  since: Date | null;
  ftePercent: number | null;
  ceiling: number | null;
  ceilingReason: string | null;
  supervisedOn: string | null;
  openChecklists: number;
  connectionsWaiting: number;
}

const WORKERS = `
  with worker as (
    select r.person_id as id, min(r.assigned_at) as since from role_assignment r
    where r.scope = $1::text and r.removed_at is null and r.role = any($3::text[]) group by r.person_id
    union all
    select distinct e.held_by_id, null::timestamptz from episode e
    where e.team_id = $1::uuid and e.response = 'ACCEPTED' and e.closed_on is null
  ), one as (
    select id, min(since) as since from worker where $2::uuid is null or id = $2 group by id
  )
  select o.id as "workerId", o.since, t.fte_percent as "ftePercent", t.ceiling, t.ceiling_reason as "ceilingReason",
    (select max(s.held_on)::text from supervision s
      where s.team_id = $1::uuid and s.worker_id = o.id and s.kind = 'CLINICAL') as "supervisedOn",
    (select count(*)::int from safety_checklist c left join episode e on e.id = c.episode_id
      where c.team_id = $1::uuid and c.closed_at is null and o.id = coalesce(e.held_by_id, c.opened_by)) as "openChecklists",
    (select count(*)::int from connection n where n.team_id = $1::uuid and n.held_by = o.id
      and n.outcome is null and n.state in ('OFFERED', 'ACCEPTED', 'SENT', 'RECEIVED')) as "connectionsWaiting"
  from one o left join caseload_terms t on t.team_id = $1::uuid and t.worker_id = o.id
  order by o.since nulls last, o.id`;

export function workersOf(reads: Reads, { teamId, workerId }: CaseloadOf): Promise<WorkerRow[]> {
  return reads.all<WorkerRow>('caseload-workers', WORKERS, [teamId, workerId, CASELOAD_ROLES]);
}

/** What is counted of the episodes of a worker that were open in a year. */
export interface EpisodeFigures {
  workerId: string;
  people: number;
  openEpisodes: number;
  closedEpisodes: number;
  contactsPerEpisode: number | null;
  underSixContacts: number;
  overTwelveContacts: number;
  firstSessions: number;
  shortFirstSessions: number;
  overdueReviews: number;
}

/** $1 team, $2 worker or null, $3 and $4 first and last day of the year, $5 minutes, $6 and $7 least and most contacts. */
const FIGURES = `
  with held as materialized (
    select e.id, e.person_id, e.held_by_id, e.closed_on, e.review_on, e.closed_on <= $4 as is_closed
    from episode e
    where e.team_id = $1 and ($2::uuid is null or e.held_by_id = $2) and e.response = 'ACCEPTED'
      and e.responded_on <= $4::date and coalesce(e.closed_on, 'infinity'::date) >= $3::date
  ), met as (
    select h.*, coalesce(c.contacts, 0) as contacts, c.first_on, c.first_minutes
    from held h left join lateral (
      select count(*) as contacts, min(k.happened_on) as first_on,
        (array_agg(k.minutes order by k.happened_on, k.id))[1] as first_minutes
      from episode_contact k where k.episode_id = h.id and k.kind <> 'TEXT'
    ) c on true
  )
  select held_by_id as "workerId", count(distinct person_id)::int as people,
    count(*) filter (where is_closed is not true)::int as "openEpisodes",
    count(*) filter (where is_closed)::int as "closedEpisodes",
    round(avg(contacts) filter (where is_closed), 1)::float as "contactsPerEpisode",
    count(*) filter (where is_closed and contacts < $6)::int as "underSixContacts",
    count(*) filter (where contacts > $7)::int as "overTwelveContacts",
    count(*) filter (where first_on >= $3::date)::int as "firstSessions",
    count(*) filter (where first_on >= $3::date and first_minutes < $5)::int as "shortFirstSessions",
    count(*) filter (where closed_on is null and review_on < $4::date)::int as "overdueReviews"
  from met group by held_by_id`;

export interface Measuring {
  from: string;
  until: string;
  firstMinutes: number;
  least: number;
  most: number;
}

export function figuresOf(
  reads: Reads,
  { teamId, workerId }: CaseloadOf,
  { from, until, firstMinutes, least, most }: Measuring,
): Promise<EpisodeFigures[]> {
  const values = [teamId, workerId, from, until, firstMinutes, least, most];
  return reads.all<EpisodeFigures>('caseload-figures', FIGURES, values);
}

/** An episode whose review is overdue. */
export interface OverdueReviewRow {
  episodeId: string;
  personId: string;
  caseCode: string;
  workerId: string;
  reviewOn: string;
}

/** The longest overdue first. */
export function overdueReviewsOf(
  reads: Reads,
  { teamId, workerId }: CaseloadOf,
  { today, limit }: { today: string; limit: number },
): Promise<OverdueReviewRow[]> {
  return reads.all<OverdueReviewRow>(
    'caseload-overdue-reviews',
    `select e.id as "episodeId", e.person_id as "personId", p.case_code as "caseCode", e.held_by_id as "workerId",
       e.review_on::text as "reviewOn"
     from episode e join supported_person p on p.id = e.person_id
     where e.team_id = $1 and ($2::uuid is null or e.held_by_id = $2) and e.response = 'ACCEPTED' and e.closed_on is null
       and e.review_on < $3::date
     order by e.review_on, e.id limit $4`,
    [teamId, workerId, today, limit],
  );
}

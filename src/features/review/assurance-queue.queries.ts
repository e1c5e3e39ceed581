import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { Tier } from '../framework/framework.codes.ts';
import type { TaskKind } from './task.codes.ts';

/** One thing that waits for an assurer. */
export interface TaskRow {
  kind: TaskKind;
  /** Where it stands in the order of risk, and within that the tier: 0 is C. */
  rank: number;
  urgency: number;
  /** The day on which it is or was due, as text; `infinity` where there is none. */
  due: string;
  serviceId: string;
  tier: Tier | null;
  /** Names of the checks that it is about, or of the step of a plan. */
  about: string[] | null;
}

/** Where a page of the queue ended. */
export type QueuePosition = Pick<TaskRow, 'rank' | 'urgency' | 'due' | 'serviceId'>;

export interface QueueWanted {
  reach: ViewerReach;
  after: QueuePosition | null;
  limit: number;
  /** Days in London: what ran out before today is over, what runs out before soon is about to. */
  today: string;
  soon: string;
}

const UNITED_KINGDOM = 'K02000001';

/** A page of what waits, in the order of risk, in one statement. */
export function tasksAfter(reads: Reads, { reach, after, limit, today, soon }: QueueWanted): Promise<TaskRow[]> {
  const all = reach.all || reach.scopes.includes(UNITED_KINGDOM);
  const { rank = 0, urgency = 0, due = '-infinity', serviceId = NOBODY } = after ?? {};
  return reads.all(all ? 'assurance-queue-all' : 'assurance-queue', all ? QUEUE_OF_ALL : QUEUE_OF_AREAS, [
    ...[today, soon, rank, urgency, due, serviceId, limit],
    ...(all ? [] : [reach.scopes]),
  ]);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** 0 for tier C, 1 for B, 2 for A. */
const URGENCY = '(67 - ascii(a.tier))';

interface Branch {
  kind: TaskKind;
  /** What it is about, from where, and on which day it is due. */
  from: string;
  where: string;
  due: string;
  about?: string;
  /** True where it waits also when the service has been taken out. */
  isAnywhere?: true;
}

const checksWhere = (what: string) =>
  `(select array_agg(c.code order by c.code) from review_check c where c.review_id = a.in_force_id and ${what})`;

const ASSURED = 'from assurance a join service s on s.id = a.service_id';

/** In the order of risk: what a team found unsafe stands before all else. */
const BRANCHES: readonly Branch[] = [
  {
    kind: 'CONCERN',
    from: `from concern k join service s on s.id = k.service_id
      cross join lateral (select s.id as service_id, coalesce(min(x.tier), 'C') as tier from assurance x
        where x.service_id = s.id) a`,
    where: 'k.closed_at is null',
    due: `(k.opened_at at time zone 'Europe/London')::date`,
    about: 'k.reasons',
    isAnywhere: true,
  },
  {
    kind: 'CHECKS_REOPENED',
    from: ASSURED,
    where: 'a.reopened_at is not null',
    due: `(a.reopened_at at time zone 'Europe/London')::date`,
    about: checksWhere('c.reopened_at is not null'),
  },
  {
    kind: 'EXPIRED',
    from: ASSURED,
    where: `s.assured_until < $1 and s.standing not in ('SUSPENDED', 'NOT_MET')`,
    due: 's.assured_until',
    about: checksWhere('c.expires_on < $1'),
  },
  {
    kind: 'EXPIRING',
    from: ASSURED,
    where: `s.assured_until between $1 and $2 and s.standing not in ('SUSPENDED', 'NOT_MET')`,
    due: 's.assured_until',
    about: checksWhere('c.expires_on between $1 and $2'),
  },
  {
    kind: 'EVIDENCE_WAITING',
    from: `from (select e.service_id, min(e.submitted_at) as since, array_agg(distinct e.check_code) as codes
      from evidence e where e.state = 'SUBMITTED' group by e.service_id) w
      join service s on s.id = w.service_id join assurance a on a.service_id = s.id`,
    where: 'true',
    due: `(w.since at time zone 'Europe/London')::date`,
    about: 'w.codes',
  },
  {
    kind: 'REVIEW_OPEN',
    from: `from review r join service s on s.id = r.service_id join assurance a on a.service_id = s.id`,
    where: `r.state = 'OPEN'`,
    due: `(r.started_at at time zone 'Europe/London')::date`,
  },
  {
    kind: 'PLAN_OVERDUE',
    from: `from (select p.review_id, min(p.due_on) as due_on, array_agg(p.action order by p.due_on) as actions
      from plan_item p where p.done_at is null and p.due_on < $1 group by p.review_id) w
      join assurance a on a.in_force_id = w.review_id join service s on s.id = a.service_id`,
    where: 'true',
    due: 'w.due_on',
    about: 'w.actions',
  },
  {
    kind: 'NEVER_ASSESSED',
    from: ASSURED,
    where: `a.in_force_id is null and not exists (select from review r where r.service_id = s.id and r.state = 'OPEN')`,
    due: `'infinity'::date`,
  },
];

const IS_THERE = `s.archived_at is null and s.published_at is not null
  and exists (select from organisation o where o.id = s.organisation_id and o.archived_at is null and o.published_at is not null)`;

/** A branch that is over by the cursor is not looked at; one that it stands in goes on behind it. */
function branch(
  { kind, from, where, due, about = 'null::text[]', isAnywhere }: Branch,
  index: number,
  isReached: string,
): string {
  const rank = index + 1;
  const isDated = due !== `'infinity'::date`;
  const key = isDated ? `(${URGENCY}, ${due}, a.service_id)` : `(${URGENCY}, a.service_id)`;
  const seen = isDated ? '($4::int, $5::date, $6::uuid)' : '($4::int, $6::uuid)';
  return `(select '${kind}' as kind, ${rank} as rank, ${URGENCY} as urgency, ${due} as due, a.service_id, a.tier, ${about} as about
    ${from} where ${where} and ${isAnywhere ? 'true' : IS_THERE} and ${isReached}
      and (${rank} > $3::int or (${rank} = $3::int and ${key} > ${seen}))
    order by ${isDated ? `${URGENCY}, ${due}` : URGENCY}, a.service_id limit $7)`;
}

const queue = (isReached: string) => `
  select kind, rank, urgency, due::text, service_id as "serviceId", tier, about
  from (${BRANCHES.map((each, index) => branch(each, index, isReached)).join(' union all ')}) waiting
  order by rank, urgency, due, service_id limit $7`;

const QUEUE_OF_ALL = queue('true');

/** Services with areas of their own: where people must live, and where it happens. */
const OF_OWN = `
  select s.id from areas_within w join service s on s.catchment @> array[w.code]
  union select sl.service_id from areas_within w join location l on l.local_authority = w.code
    join service_location sl on sl.location_id = l.id where l.archived_at is null`;

/** One that says nothing goes by its organisation. */
const WITHOUT_OWN = `
  select s.id, s.organisation_id from service s where s.catchment = '{}' and not exists (
    select from service_location sl join location l on l.id = sl.location_id
    where sl.service_id = s.id and l.archived_at is null and l.local_authority is not null)`;

const placeOf = (where: string) => `exists (select from location l
  where l.organisation_id = o.organisation_id and l.archived_at is null and l.local_authority ${where})`;
const catchmentOf = (where: string) => `exists (select from service x, unnest(x.catchment) c (code)
  where x.organisation_id = o.organisation_id and x.archived_at is null and c.code ${where})`;
const IS_WITHIN = 'in (select code from areas_within)';

/** One that says nothing either is everybody's. */
const ORGANISATIONS = `select o.organisation_id from (select distinct organisation_id from unplaced) o
  where ${placeOf(IS_WITHIN)} or ${catchmentOf(IS_WITHIN)}
    or (not ${placeOf('is not null')} and not ${catchmentOf('is not null')})`;

/** What belongingOf says of one service, said of all at once. */
const QUEUE_OF_AREAS = `
  with areas_within as materialized (
    select unnest($8::text[]) as code union select code from place.area where parents && $8::text[]
  ), unplaced as materialized (${WITHOUT_OWN}), reached as materialized (
    ${OF_OWN} union select w.id from unplaced w where w.organisation_id in (${ORGANISATIONS})
  ) ${queue('s.id in (select id from reached)')}`;

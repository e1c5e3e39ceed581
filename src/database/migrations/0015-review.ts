import { Migration } from '@mikro-orm/migrations';
import { auditTriggers, type Audited } from './audit-triggers.ts';

/** Notes name people, so the log keeps what was found and not what was written about it. */
const AUDITED: Audited[] = [
  {
    table: 'framework_version',
    subject: 'framework',
    kept: ['area', 'number', 'name', 'status', 'published_at', 'retired_at'],
  },
  {
    table: 'review',
    subject: 'review',
    kept: [
      ...['service_id', 'framework_id', 'basis', 'state', 'tier', 'decision', 'register', 'is_registered'],
      ...['register_seen_on', 'register_expires_on', 'reopened_at', 'reopened_facets'],
    ],
    concerns: ['service_id'],
  },
  {
    table: 'review_check',
    subject: 'review_check',
    kept: [
      ...['review_id', 'code', 'outcome', 'evidence_kind', 'seen_by', 'seen_on', 'expires_on'],
      ...['dbs_eligible', 'dbs_seen', 'carried_from', 'reopened_at', 'reopened_facets'],
    ],
    concerns: ['review_id'],
    idle: ['recorded_at'],
  },
  { table: 'plan_item', subject: 'plan_item', kept: ['review_id', 'due_on', 'done_at'], concerns: ['review_id'] },
  {
    table: 'review_decision',
    subject: 'review_decision',
    kept: ['review_id', 'decision', 'is_automatic', 'decided_by'],
    concerns: ['review_id'],
  },
];

/** Most of it follows from other things, which are events themselves; the tier that somebody chose does not. */
const ASSURANCE_AUDIT: Audited = {
  table: 'assurance',
  subject: 'assurance',
  kept: ['service_id', 'chosen_tier', 'chosen_over', 'chosen_by'],
  concerns: ['service_id'],
  idle: ['tier', 'derived_tier', 'tier_reasons', 'in_force_id', 'reopened_at', 'standing_since'],
};

/** Frameworks as data, reviews with their checks, plans and decisions, and what is kept of each service from them. */
export class Migration0015Review extends Migration {
  override up(): void {
    for (const statement of [...FRAMEWORK, ...REVIEW, ...ASSURANCE]) this.addSql(statement);
    const ofAssurance = auditTriggers(ASSURANCE_AUDIT).filter((trigger) => !trigger.includes('after insert'));
    for (const trigger of [...AUDITED.flatMap(auditTriggers), ...ofAssurance]) this.addSql(trigger);
  }
}

const FRAMEWORK = [
  `create table framework_version (
    id uuid primary key,
    version int not null default 1,
    area text null,
    number int not null,
    name text not null,
    status text not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    tiers jsonb not null,
    checks jsonb not null,
    based_on uuid null,
    created_at timestamptz not null,
    created_by text not null,
    published_at timestamptz null,
    published_by text null,
    publish_reason text null,
    retired_at timestamptz null
  )`,
  `create unique index framework_version_number on framework_version (coalesce(area, ''), number)`,
  `create unique index framework_version_published on framework_version (coalesce(area, '')) where status = 'PUBLISHED'`,
  // A review keeps the version it was made under, so that version must stay what it was.
  `create function refuse_framework_edit() returns trigger language plpgsql as $$
  begin
    if old.status = 'DRAFT' then return case tg_op when 'DELETE' then old else new end; end if;
    if tg_op = 'UPDATE' and old.status = 'PUBLISHED' and new.status = 'RETIRED'
      and (to_jsonb(new) - array['status', 'retired_at', 'version']) = (to_jsonb(old) - array['status', 'retired_at', 'version'])
    then return new; end if;
    raise exception 'A framework that has been published is never changed. Draft a new version of it.'
      using errcode = 'restrict_violation';
  end $$`,
  `create trigger published_framework_stays before update or delete on framework_version
    for each row execute function refuse_framework_edit()`,
];

const REVIEW = [
  `create table review (
    id uuid primary key,
    version int not null default 1,
    service_id uuid not null constraint review_service_id_foreign references service (id),
    framework_id uuid not null constraint review_framework_id_foreign references framework_version (id),
    basis text not null check (basis in ('CHECKLIST', 'REGISTER')),
    state text not null check (state in ('OPEN', 'IN_FORCE', 'PAST')),
    tier text not null check (tier in ('A', 'B', 'C')),
    started_at timestamptz not null,
    started_by text not null,
    concluded_at timestamptz null,
    concluded_by text null,
    decision text null check (decision in ('MET', 'WORKING_TOWARDS', 'NOT_MET')),
    reason text null,
    register text null,
    register_reference text null,
    is_registered boolean null,
    register_seen_on date null,
    register_expires_on date null,
    reopened_at timestamptz null,
    reopened_by text null,
    reopened_facets text[] not null default '{}',
    updated_at timestamptz not null,
    check ((state = 'OPEN') = (decision is null)),
    check (basis = 'CHECKLIST' or (is_registered is not null and register_expires_on is not null))
  )`,
  // One open review a service and one in force, also between two assurers of the same moment.
  `create unique index review_open on review (service_id) where state = 'OPEN'`,
  `create unique index review_in_force on review (service_id) where state = 'IN_FORCE'`,
  'create index review_service_id_index on review (service_id, started_at)',
  'create index review_framework_id_index on review (framework_id)',
  `create table review_check (
    id uuid primary key,
    review_id uuid not null constraint review_check_review_id_foreign references review (id),
    code text not null,
    outcome text not null check (outcome in ('MET', 'NOT_APPLICABLE', 'WORKING_TOWARDS', 'NOT_MET')),
    evidence_kind text null,
    seen_by text not null,
    seen_on date not null,
    expires_on date null,
    note text null,
    dbs_eligible text null,
    dbs_seen text null,
    carried_from uuid null,
    recorded_at timestamptz not null,
    reopened_at timestamptz null,
    reopened_by text null,
    reopened_facets text[] not null default '{}'
  )`,
  'create unique index review_check_once on review_check (review_id, code)',
  `create table plan_item (
    id uuid primary key,
    review_id uuid not null constraint plan_item_review_id_foreign references review (id),
    action text not null,
    due_on date not null,
    done_at timestamptz null,
    done_by text null
  )`,
  'create index plan_item_review_id_index on plan_item (review_id)',
  'create index plan_item_due on plan_item (due_on) where done_at is null',
  `create table review_decision (
    id uuid primary key,
    review_id uuid not null constraint review_decision_review_id_foreign references review (id),
    decision text not null check (decision in ('MET', 'WORKING_TOWARDS', 'NOT_MET')),
    reason text not null,
    is_automatic boolean not null default false,
    decided_at timestamptz not null,
    decided_by text not null
  )`,
  'create index review_decision_review_id_index on review_decision (review_id, decided_at)',
];

const ASSURANCE = [
  `create table assurance (
    id uuid primary key,
    service_id uuid not null constraint assurance_service_id_foreign references service (id)
      on update cascade on delete cascade,
    tier text not null check (tier in ('A', 'B', 'C')),
    derived_tier text not null check (derived_tier in ('A', 'B', 'C')),
    tier_reasons text[] not null default '{}',
    chosen_tier text null check (chosen_tier in ('A', 'B', 'C')),
    chosen_over text null check (chosen_over in ('A', 'B', 'C')),
    chosen_reason text null,
    chosen_by text null,
    chosen_at timestamptz null,
    in_force_id uuid null constraint assurance_in_force_id_foreign references review (id) on delete set null,
    reopened_at timestamptz null,
    standing_since timestamptz null,
    check ((chosen_tier is null) = (chosen_over is null) and (chosen_tier is null) = (chosen_reason is null))
  )`,
  'create unique index assurance_service on assurance (service_id)',
  // The queue of assurers: what waits to be looked at again, and what was never looked at, the highest tier first.
  'create index assurance_reopened on assurance ((67 - ascii(tier)), reopened_at) where reopened_at is not null',
  'create index assurance_never on assurance ((67 - ascii(tier)), service_id) where in_force_id is null',
  'create index assurance_in_force_id_index on assurance (in_force_id)',
];

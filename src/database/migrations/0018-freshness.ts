import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** Months by area and kind, links by which a listing is confirmed, whom to remind, and when a document becomes stale. */
export class Migration0018Freshness extends Migration {
  override up(): void {
    for (const statement of [...POLICIES, ...LINKS, ...REMINDERS, ...DOCUMENTS]) this.addSql(statement);
  }
}

const MONTHS = ['first_reminder_months', 'second_reminder_months', 'stale_months'];

const POLICIES = [
  `create table freshness_policy (
    id uuid primary key,
    version int not null default 1,
    area_code text null,
    activity_kind text null,
    ${MONTHS.map((column) => `${column} smallint not null,`).join('\n    ')}
    set_at timestamptz not null,
    set_by text not null
  )`,
  `create unique index freshness_policy_one on freshness_policy (area_code, activity_kind) nulls not distinct`,
  ...auditTriggers({
    table: 'freshness_policy',
    subject: 'freshness_policy',
    kept: ['area_code', 'activity_kind', ...MONTHS],
    idle: ['set_at', 'set_by'],
  }),
  // Other months make other documents. Which listings they touch is worked out when each is read again.
  `create function search.queue_all_listings() returns trigger language plpgsql as $$
  begin
    insert into search.pending (subject, subject_id)
      select 'service', id::text from service where archived_at is null
      union all select 'organisation', o.id::text from organisation o
        where o.archived_at is null and not exists (select from service s where s.organisation_id = o.id);
    perform pg_notify('search_pending', '');
    return null;
  end $$`,
  `create trigger freshness_policy_touches_listings after insert or update or delete on freshness_policy
    for each statement execute function search.queue_all_listings()`,
];

const LINKS = [
  `create table confirmation_link (
    id uuid primary key,
    digest text not null,
    subject text not null,
    listing_id uuid not null,
    version int not null,
    person_id uuid null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz null
  )`,
  'create unique index confirmation_link_digest_unique on confirmation_link (digest)',
  'create index confirmation_link_expires_at_index on confirmation_link (expires_at)',
];

/**
 * `freshness.reminder` remembers for what was reminded: once for each rung of each listing since each check.
 * `freshness.unwritten` holds what has been found and not been written yet, by recipient: a person, or an address.
 */
const REMINDERS = [
  'create schema freshness',
  `create table freshness.reminder (
    listing_id uuid not null,
    since date not null,
    rung text not null,
    found_at timestamptz not null,
    primary key (listing_id, since, rung)
  )`,
  `create table freshness.unwritten (
    recipient text collate "C" not null,
    listing_id uuid not null,
    subject text not null,
    rung text not null,
    since date not null,
    primary key (recipient, listing_id)
  )`,
];

/** The day on which a document becomes stale stands in it; whether that day has come is kept apart, and turned by a job. */
const DOCUMENTS = [
  'alter table search.document add column stale_day int not null default 0, add column is_stale boolean not null default true',
  'create index document_stale_day_index on search.document (is_stale, stale_day)',
  `insert into search.pending (subject, subject_id)
    select 'service', id::text from service union all select 'organisation', id::text from organisation`,
];

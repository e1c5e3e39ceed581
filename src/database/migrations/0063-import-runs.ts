import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/**
 * Imports of feeds: each run with how far it has come, what became of each record in it, what each record said last, and what
 * waits for a person because feed and directory say different things, and what the terms of a feed mean here. The schema `feed` is kept by statements alone.
 */
export class Migration0063ImportRuns extends Migration {
  override up(): void {
    this.addSql(`create table import_run (
      id uuid primary key,
      source text not null,
      address text not null,
      standard text null,
      state text not null,
      is_rehearsal boolean not null,
      is_complete boolean null,
      started_by text not null,
      started_at timestamptz not null,
      finished_at timestamptz null,
      cursor jsonb not null,
      listed integer not null default 0,
      created integer not null default 0,
      updated integer not null default 0,
      unchanged integer not null default 0,
      left_out integer not null default 0,
      rejected integer not null default 0,
      not_fetched integer not null default 0,
      not_seen integer not null default 0,
      conflicts integer not null default 0,
      licence text null,
      robots text null,
      failure text null,
      check (state in ('RUNNING', 'FINISHED', 'STOPPED', 'FAILED'))
    )`);
    this.addSql('create index import_run_source_index on import_run (source, started_at desc)');
    this.addSql('create schema feed');
    this.addSql(`create table feed.item (
      run_id uuid not null references import_run (id) on delete cascade,
      number integer not null,
      source_id text not null,
      listed jsonb null,
      name text null,
      outcome text null,
      remarks jsonb not null default '[]',
      changes jsonb not null default '[]',
      primary key (run_id, number)
    )`);
    this.addSql('create unique index item_source_id_unique on feed.item (run_id, source_id)');
    this.addSql('create index item_open_index on feed.item (run_id, number) where outcome is null');
    this.addSql(`create table feed.record (
      source text not null,
      subject text not null,
      source_id text not null,
      subject_id uuid not null,
      said jsonb not null,
      said_at jsonb not null,
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      last_run uuid not null,
      not_seen_since timestamptz null,
      primary key (source, subject, source_id)
    )`);
    this.addSql('create index record_subject_id_index on feed.record (subject_id)');
    this.addSql(
      `create index record_not_seen_index on feed.record (source, not_seen_since) where not_seen_since is not null`,
    );
    this.conflicts();
    this.terms();
  }

  private terms(): void {
    this.addSql(`create table feed_term (
      id uuid primary key,
      version integer not null default 1,
      source text not null,
      taxonomy text not null,
      term text not null,
      name text not null,
      used integer not null default 0,
      needs text[] not null default '{}',
      activity_kinds text[] not null default '{}',
      populations text[] not null default '{}',
      mapped_at timestamptz null,
      mapped_by text null
    )`);
    this.addSql('create unique index feed_term_unique on feed_term (source, taxonomy, term)');
    this.addSql('create index feed_term_list_index on feed_term ((mapped_at is not null), used desc, id)');
    const audited = { table: 'feed_term', subject: 'feed_term', idle: ['used', 'name'] };
    const kept = ['needs', 'activity_kinds', 'populations', 'mapped_at'];
    for (const trigger of auditTriggers({ ...audited, kept }))
      if (trigger.includes('audit_updated')) this.addSql(trigger);
  }

  private conflicts(): void {
    this.addSql(`create table import_conflict (
      id uuid primary key,
      version integer not null default 1,
      source text not null,
      source_id text not null,
      subject text not null,
      subject_id uuid not null,
      field text not null,
      theirs jsonb not null,
      ours jsonb not null,
      run_id uuid not null,
      found_at timestamptz not null,
      resolution text null,
      resolved_at timestamptz null,
      resolved_by text null,
      check (resolution in ('THEIRS', 'OURS', 'GONE')),
      check ((resolution is null) = (resolved_at is null))
    )`);
    this.addSql(`create unique index import_conflict_open_unique on import_conflict (subject_id, source, field)
      where resolved_at is null`);
    this.addSql('create index import_conflict_run_id_index on import_conflict (run_id)');
    // That a feed says something else is no event; what somebody decides of it is.
    const audited = { table: 'import_conflict', subject: 'import_conflict', kept: ['resolution', 'field'] };
    const idle = ['theirs', 'ours', 'run_id', 'found_at'];
    for (const trigger of auditTriggers({ ...audited, concerns: ['subject_id'], idle }))
      if (trigger.includes('audit_updated')) this.addSql(trigger);
  }
}

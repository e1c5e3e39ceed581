import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** What of a row may make it a duplicate of another one. Other changes are not looked at again. */
const TELLING: Record<string, readonly string[]> = {
  organisation: ['name', 'alternative_names', 'identifiers', 'contacts', 'links', 'archived_at'],
  service: ['organisation_id', 'name', 'contacts', 'archived_at'],
  location: ['organisation_id', 'postcode', 'is_confidential', 'archived_at'],
};

const ENTRY_COLUMNS = ['identifiers', 'names', 'phones', 'hosts'];

/**
 * Duplicates, the do-not-list and redirects of merged ids. The schema `duplicate` is derived from the catalogue and can be
 * built anew at any time: marks by which listings are recognised, one row a mark in `duplicate.trait`, and the queue of
 * those that have to be looked at. Triggers fill the queue, so that no way of writing passes it by.
 */
export class Migration0021Duplicates extends Migration {
  override up(): void {
    this.addSql('create schema duplicate');
    this.addSql(`create table duplicate.pending (
      id bigint generated always as identity primary key,
      subject text not null,
      subject_id uuid not null
    )`);
    this.addSql(`create table duplicate.mark (
      kind text not null,
      id uuid not null,
      organisation_id uuid not null,
      name text not null,
      postcodes text[] not null default '{}',
      primary key (kind, id)
    )`);
    this.addSql('create index mark_organisation_id_index on duplicate.mark (organisation_id, kind)');
    this.addSql(`create table duplicate.trait (
      kind text not null,
      id uuid not null,
      trait text not null,
      value text not null,
      primary key (kind, trait, value, id)
    )`);
    this.addSql('create index trait_id_index on duplicate.trait (kind, id)');
    this.queueChanges();
    this.candidates();
    this.doNotList();
    this.redirects();
  }

  private queueChanges(): void {
    const queue = `insert into duplicate.pending (subject, subject_id)`;
    for (const [table, columns] of Object.entries(TELLING)) {
      const row = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
      this.addSql(`create function duplicate.${table}_added() returns trigger language plpgsql as $$
        begin ${queue} select '${table}', a.id from added a; return null; end $$`);
      this.addSql(`create function duplicate.${table}_changed() returns trigger language plpgsql as $$
        begin ${queue} select '${table}', a.id from added a join removed r on r.id = a.id
          where (${row('a')}) is distinct from (${row('r')}); return null; end $$`);
      this.addSql(`create trigger ${table}_looked_at_added after insert on ${table} referencing new table as added
        for each statement execute function duplicate.${table}_added()`);
      this.addSql(`create trigger ${table}_looked_at_changed after update on ${table}
        referencing old table as removed new table as added
        for each statement execute function duplicate.${table}_changed()`);
      this.addSql(
        `${queue} select '${table}', id from ${table} where archived_at is null and '${table}' <> 'location'`,
      );
    }
    this.addSql(`create function duplicate.places_changed() returns trigger language plpgsql as $$
      begin ${queue} select 'service', p.service_id from places p; return null; end $$`);
    for (const [event, rows] of [
      ['insert', 'new'],
      ['delete', 'old'],
    ])
      this.addSql(`create trigger service_location_looked_at_${event} after ${event} on service_location
        referencing ${rows} table as places for each statement execute function duplicate.places_changed()`);
  }

  private candidates(): void {
    this.addSql(`create table duplicate_candidate (
      id uuid primary key,
      kind text not null,
      one_id uuid not null,
      other_id uuid not null,
      confidence smallint null,
      common jsonb not null,
      fingerprint text not null,
      found_at timestamptz not null,
      dismissed_at timestamptz null,
      dismissed_by text null,
      dismissed_reason text null,
      dismissed_fingerprint text null,
      check (one_id < other_id)
    )`);
    this.addSql('create unique index duplicate_candidate_pair_unique on duplicate_candidate (one_id, other_id)');
    this.addSql('create index duplicate_candidate_other_index on duplicate_candidate (other_id)');
    this.addSql(`create index duplicate_candidate_open_index on duplicate_candidate (kind, confidence, id)
      where confidence is not null and fingerprint is distinct from dismissed_fingerprint`);
    const audited = {
      table: 'duplicate_candidate',
      subject: 'duplicate_candidate',
      kept: ['dismissed_at'],
      concerns: ['one_id', 'other_id'],
      idle: ['confidence', 'common', 'fingerprint', 'found_at'],
    };
    // That a program has found two alike is no event; what somebody says of it is.
    for (const trigger of auditTriggers(audited)) if (trigger.includes('audit_updated')) this.addSql(trigger);
  }

  private doNotList(): void {
    this.addSql(`create table do_not_list_entry (
      id uuid primary key,
      kind text not null,
      listing_id uuid not null,
      reason text not null,
      added_at timestamptz not null,
      added_by text not null,
      source text null,
      source_id text null,
      name text not null,
      names text[] not null default '{}',
      postcodes text[] not null default '{}',
      identifiers text[] not null default '{}',
      phones text[] not null default '{}',
      hosts text[] not null default '{}',
      removed_at timestamptz null,
      removed_by text null,
      removal_reason text null
    )`);
    this.addSql(
      `create unique index do_not_list_entry_listing_unique on do_not_list_entry (listing_id) where removed_at is null`,
    );
    this.addSql(
      `create index do_not_list_entry_source_index on do_not_list_entry (source, source_id) where removed_at is null`,
    );
    for (const column of ENTRY_COLUMNS)
      this.addSql(
        `create index do_not_list_entry_${column}_index on do_not_list_entry using gin (${column}) where removed_at is null`,
      );
    const audited = { table: 'do_not_list_entry', subject: 'do_not_list_entry', concerns: ['listing_id'] };
    for (const trigger of auditTriggers({ ...audited, kept: ['kind', 'listing_id', 'removed_at'] }))
      this.addSql(trigger);
  }

  private redirects(): void {
    this.addSql(`create table redirect (
      id uuid primary key,
      kind text not null,
      kept_id uuid not null,
      merged_at timestamptz not null,
      merged_by text not null,
      reason text not null,
      check (id <> kept_id)
    )`);
    this.addSql('create index redirect_kept_id_index on redirect (kept_id)');
    this.addSql(`create function refuse_redirect_chain() returns trigger language plpgsql as $$
    begin
      if exists (select from redirect where id = new.kept_id or kept_id = new.id) then
        raise exception 'A redirect leads to what is kept, never to another redirect.' using errcode = 'check_violation';
      end if;
      return null;
    end $$`);
    this.addSql(`create constraint trigger redirect_is_flat after insert or update on redirect
      deferrable initially deferred for each row execute function refuse_redirect_chain()`);
    // What is added to a merged organisation at the same moment goes to the kept one. The name makes it come after the check
    // of the reference, which waits for the merge to end.
    this.addSql(`create function follow_redirect() returns trigger language plpgsql as $$
    begin
      execute format('update %I t set organisation_id = r.kept_id, version = t.version + 1 from redirect r
        where t.id = $1 and r.id = t.organisation_id', tg_table_name) using new.id;
      return null;
    end $$`);
    for (const table of ['service', 'location'])
      this.addSql(`create trigger zz_follow_redirect after insert on ${table}
        for each row execute function follow_redirect()`);
    const audited = { table: 'redirect', subject: 'redirect', kept: ['kind', 'kept_id'], concerns: ['kept_id'] };
    for (const trigger of auditTriggers(audited)) this.addSql(trigger);
  }
}

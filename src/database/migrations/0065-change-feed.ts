import { Migration } from '@mikro-orm/migrations';

/**
 * The change feed: what is published, in the order in which partners are told of it. A trigger on the change record notes what was
 * touched, in the transaction of the change; one program at a time gives it its position, from what has been committed. So positions
 * are in the order of commits, and whoever has read up to one has missed nothing, however late a transaction ended.
 */
export class Migration0065ChangeFeed extends Migration {
  override up(): void {
    this.addSql('create schema changes');
    this.addSql(`create table changes.pending (
      id bigint generated always as identity primary key,
      kind text not null,
      listing_id uuid not null,
      at timestamptz not null
    )`);
    // One row a listing that was ever public: the newest change of it. What went stays as a tombstone.
    this.addSql(`create table changes.listing (
      kind text not null check (kind in ('ORGANISATION', 'SERVICE', 'LOCATION')),
      id uuid not null,
      what text not null check (what in ('PUBLISHED', 'UPDATED', 'WITHDRAWN')),
      changed_at timestamptz not null,
      position bigint not null,
      primary key (kind, id)
    )`);
    this.addSql('create unique index listing_position_unique on changes.listing (position)');
    this.addSql(`create table changes.era (
      number int generated always as identity primary key,
      id text not null unique,
      begins_after bigint not null,
      fingerprint text not null,
      began_at timestamptz not null default clock_timestamp()
    )`);
    this.addSql(FINGERPRINT);
    this.addSql(NOTE);
    this.addSql(`create trigger change_noted after insert on history.change referencing new table as added
      for each statement execute function changes.note()`);
    for (const [kind, table] of Object.entries(TABLES))
      this.addSql(`insert into changes.pending (kind, listing_id, at)
        select '${kind}', id, published_at from ${table} where published_at is not null order by id`);
  }
}

const TABLES = { ORGANISATION: 'organisation', LOCATION: 'location', SERVICE: 'service' };

/**
 * Differs between a database and every restored copy of it: by the cluster, by its timeline after a restore to a point in time, by
 * the database, and by the table itself where it was made anew in the same database.
 */
const FINGERPRINT = `create function changes.fingerprint() returns text language plpgsql as $$
declare
  cluster text := '';
begin
  begin
    cluster := (select s.system_identifier from pg_control_system() s) || ':' || (select c.timeline_id from pg_control_checkpoint() c);
  exception when insufficient_privilege or undefined_function then
    cluster := 'unknown';
  end;
  return cluster || ':' || (select d.oid from pg_database d where d.datname = current_database()) || ':' || 'changes.era'::regclass::oid;
end $$`;

/** What a confidential place looks like inside is shown to nobody, so that it changed is told to nobody. */
const NOTE = `create function changes.note() returns trigger language plpgsql as $$
begin
  insert into changes.pending (kind, listing_id, at)
  select upper(a.subject), a.subject_id::uuid, max(a.changed_at) from added a
  where a.subject in ('organisation', 'service', 'location')
    and (a.operation <> 'UPDATE' or a.after <> '{}')
    and not (a.subject = 'location' and a.operation = 'UPDATE' and a.after - 'accessibility' = '{}'
      and exists (select from location l where l.id = a.subject_id::uuid and l.is_confidential))
  group by a.subject, a.subject_id order by min(a.id);
  return null;
end $$`;

import { Migration } from '@mikro-orm/migrations';
import { recordingTriggers } from './recording-triggers.ts';

/** What a table's rows are to the reader of the change record, and which column says which one. */
const RECORDED = [
  { table: 'organisation', subject: 'organisation', key: 'id' },
  { table: 'location', subject: 'location', key: 'id' },
  { table: 'service', subject: 'service', key: 'id' },
  { table: 'service_location', subject: 'service', key: 'service_id' },
  { table: 'taxonomy_term', subject: 'taxonomy_term', key: 'code' },
];

/**
 * The change record and the search queue (crisis lines are recorded, and never searched through the engine). Statement triggers write both in the transaction of the change itself, so that
 * bulk SQL, imports and later migrations cannot pass them by. A confidential place's whereabouts never enter the record.
 */
export class Migration0004History extends Migration {
  override up(): void {
    this.addSql('create schema if not exists history');
    this.addSql('create schema if not exists search');
    this.addSql(`create table history.change (
      id bigint generated always as identity primary key,
      subject text not null,
      subject_id text not null,
      operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
      before jsonb null,
      after jsonb null,
      changed_by text null,
      changed_at timestamptz not null default clock_timestamp(),
      xact xid8 not null default pg_current_xact_id()
    )`);
    this.addSql('create index change_subject_index on history.change (subject, subject_id, id)');
    this.addSql(`create table search.pending (
      id bigint generated always as identity primary key,
      subject text not null,
      subject_id text not null,
      queued_at timestamptz not null default clock_timestamp()
    )`);
    this.addSql(PUBLIC_PART);
    this.addSql(RECORD_CHANGE);
    for (const recorded of RECORDED) for (const trigger of recordingTriggers(recorded)) this.addSql(trigger);
  }
}

/** A row as the record may keep it: without bookkeeping, and without where a confidential place is. */
const PUBLIC_PART = `
create function history.public_part(entry jsonb, is_confidential boolean) returns jsonb language sql immutable as $$
  select case when is_confidential
    then entry - array['latitude', 'longitude', 'shown_latitude', 'shown_longitude', 'address_lines', 'postcode', 'town',
      'name', 'access_notes']
    else entry
  end - array['version', 'updated_at', 'created_at']
$$`;

const RECORD_CHANGE = `
create function history.record_change() returns trigger language plpgsql as $$
declare
  what text := tg_argv[0];
  key text := tg_argv[1];
  who text := nullif(current_setting('linkwell.viewer', true), '');
begin
  if tg_op = 'INSERT' then
    with recorded as (
      insert into history.change (subject, subject_id, operation, after, changed_by)
      select what, n.entry ->> key, tg_op,
        history.public_part(n.entry, coalesce((n.entry ->> 'is_confidential')::boolean, false)), who
      from (select to_jsonb(added) as entry from added) n
      returning subject, subject_id
    ) insert into search.pending (subject, subject_id)
      select subject, subject_id from recorded where subject <> 'crisis_line';
  elsif tg_op = 'DELETE' then
    with recorded as (
      insert into history.change (subject, subject_id, operation, before, changed_by)
      select what, o.entry ->> key, tg_op,
        history.public_part(o.entry, coalesce((o.entry ->> 'is_confidential')::boolean, false)), who
      from (select to_jsonb(removed) as entry from removed) o
      returning subject, subject_id
    ) insert into search.pending (subject, subject_id)
      select subject, subject_id from recorded where subject <> 'crisis_line';
  else
    -- A place that becomes confidential takes its whereabouts out of what was recorded before.
    if what = 'location' then
      update history.change c
      set before = history.public_part(c.before, true), after = history.public_part(c.after, true)
      from (select to_jsonb(added) as entry from added) n, (select to_jsonb(removed) as entry from removed) o
      where (n.entry ->> 'is_confidential')::boolean and not (o.entry ->> 'is_confidential')::boolean
        and o.entry ->> key = n.entry ->> key and c.subject = what and c.subject_id = n.entry ->> key;
    end if;
    with pair as (
      select n.entry ->> key as subject_id, o.entry as old_entry, n.entry as new_entry,
        coalesce((n.entry ->> 'is_confidential')::boolean, false)
          or coalesce((o.entry ->> 'is_confidential')::boolean, false) as is_confidential
      from (select to_jsonb(added) as entry from added) n
      join (select to_jsonb(removed) as entry from removed) o on o.entry ->> key = n.entry ->> key
    ), difference as (
      select p.subject_id, p.is_confidential,
        jsonb_object_agg(f.field, p.old_entry -> f.field) as before,
        jsonb_object_agg(f.field, f.value) as after
      from pair p, jsonb_each(p.new_entry) as f (field, value)
      where f.value is distinct from p.old_entry -> f.field and f.field not in ('version', 'updated_at')
      group by p.subject_id, p.is_confidential
    ), recorded as (
      insert into history.change (subject, subject_id, operation, before, after, changed_by)
      select what, d.subject_id, tg_op, history.public_part(d.before, d.is_confidential),
        history.public_part(d.after, d.is_confidential), who
      from difference d
      returning subject, subject_id
    ) insert into search.pending (subject, subject_id)
      select subject, subject_id from recorded where subject <> 'crisis_line';
  end if;
  perform pg_notify('search_pending', '');
  return null;
end $$`;

import { ACTOR, ACTOR_KIND, REASON, ROLE } from './audit-events.ts';

/** Who and why stand in the change record too, as defaults, so that the history of a listing needs no other table. */
const HISTORY_SAYS = `alter table history.change
  alter column changed_by set default ${ACTOR},
  add column changed_as text null,
  add column role text null,
  add column reason text null`;

const HISTORY_SAYS_FROM_NOW = `alter table history.change
  alter column changed_as set default ${ACTOR_KIND},
  alter column role set default ${ROLE},
  alter column reason set default ${REASON}`;

/**
 * What a statement did to the catalogue: the change record, the search queue and the audit log. The event of a row that was
 * added or removed refers to the record. `offset 0` and `materialized` keep a row from being turned into JSON anew for each of
 * its fields. Of a place the log keeps the names of the fields only: it may become confidential
 * later, and an event cannot be taken back.
 */
const RECORD_CATALOGUE_CHANGE = `
create or replace function history.record_change() returns trigger language plpgsql as $$
declare
  what text := tg_argv[0];
  key text := tg_argv[1];
begin
  if tg_op = 'INSERT' then
    with recorded as (
      insert into history.change (subject, subject_id, operation, after)
      select what, n.entry ->> key, tg_op,
        history.public_part(n.entry, coalesce((n.entry ->> 'is_confidential')::boolean, false))
      from (select to_jsonb(added) as entry from added offset 0) n
      returning id, subject, subject_id
    ), queued as (
      insert into search.pending (subject, subject_id)
      select subject, subject_id from recorded where subject <> 'crisis_line'
    ) insert into audit.event (action, subject, subject_id, change_id)
      select tg_op, subject, subject_id, id from recorded;
  elsif tg_op = 'DELETE' then
    with recorded as (
      insert into history.change (subject, subject_id, operation, before)
      select what, o.entry ->> key, tg_op,
        history.public_part(o.entry, coalesce((o.entry ->> 'is_confidential')::boolean, false))
      from (select to_jsonb(removed) as entry from removed offset 0) o
      returning id, subject, subject_id, before
    ), queued as (
      insert into search.pending (subject, subject_id)
      select subject, subject_id from recorded where subject <> 'crisis_line'
    ) insert into audit.event (action, subject, subject_id, change_id, before)
      select tg_op, subject, subject_id, id, case when what <> 'location' then before end from recorded;
  else
    -- A place that becomes confidential takes its whereabouts out of what was recorded before.
    if what = 'location' then
      update history.change c
      set before = history.public_part(c.before, true), after = history.public_part(c.after, true)
      from (select to_jsonb(added) as entry from added offset 0) n, (select to_jsonb(removed) as entry from removed offset 0) o
      where (n.entry ->> 'is_confidential')::boolean and not (o.entry ->> 'is_confidential')::boolean
        and o.entry ->> key = n.entry ->> key and c.subject = what and c.subject_id = n.entry ->> key;
    end if;
    with pair as materialized (
      select coalesce(n.entry, o.entry) ->> key as subject_id, o.entry as old_entry, n.entry as new_entry,
        coalesce((n.entry ->> 'is_confidential')::boolean, false)
          or coalesce((o.entry ->> 'is_confidential')::boolean, false) as is_confidential
      from (select to_jsonb(added) as entry from added offset 0) n
      full join (select to_jsonb(removed) as entry from removed offset 0) o on o.entry ->> key = n.entry ->> key
    ), difference as (
      select p.subject_id, p.is_confidential,
        jsonb_object_agg(f.field, p.old_entry -> f.field) as before,
        jsonb_object_agg(f.field, p.new_entry -> f.field) as after
      from pair p, jsonb_object_keys(coalesce(p.new_entry, p.old_entry)) as f (field)
      where p.new_entry -> f.field is distinct from p.old_entry -> f.field and f.field not in ('version', 'updated_at')
      group by p.subject_id, p.is_confidential
    ), recorded as (
      insert into history.change (subject, subject_id, operation, before, after)
      select what, d.subject_id, tg_op, history.public_part(d.before, d.is_confidential),
        history.public_part(d.after, d.is_confidential)
      from difference d
      returning id, subject, subject_id, before, after
    ), queued as (
      insert into search.pending (subject, subject_id)
      select subject, subject_id from recorded where subject <> 'crisis_line'
    ) insert into audit.event (action, subject, subject_id, change_id, before, after, fields)
      select tg_op, r.subject, r.subject_id, r.id, case when what <> 'location' then r.before end,
        case when what <> 'location' then r.after end,
        case when what = 'location' then array(select jsonb_object_keys(r.after)) end
      from recorded r;
  end if;
  perform pg_notify('search_pending', '');
  return null;
end $$`;

/** The values of these keys; null where there is none. */
const PART = `create function audit.part(entry jsonb, keys text[]) returns jsonb language sql immutable as $$
  select jsonb_object_agg(e.key, e.value) from jsonb_each(entry) e where e.key = any(keys)
$$`;

const TEXTS = `create function audit.texts(entry jsonb, keys text[]) returns text[] language sql immutable as $$
  select array_agg(distinct e.value) from jsonb_each_text(entry) e where e.key = any(keys) and e.value is not null
$$`;

/**
 * What a statement did to a table about people: ids and the names of fields. Values are kept only of the columns that the
 * trigger names as telling nothing of a person (third argument); the fourth names columns with the ids of those concerned, the
 * fifth columns that change all the time and say nothing.
 */
const RECORD_CHANGE = `create function audit.record_change() returns trigger language plpgsql as $$
declare
  what text := tg_argv[0];
  key text := tg_argv[1];
  kept text[] := string_to_array(tg_argv[2], ',');
  concerned text[] := string_to_array(tg_argv[3], ',');
  idle text[] := string_to_array(tg_argv[4], ',');
begin
  if tg_op = 'INSERT' then
    insert into audit.event (action, subject, subject_id, concerns, fields, after)
    select tg_op, what, n.entry ->> key, audit.texts(n.entry, concerned),
      array(select f.key from jsonb_each(n.entry) f where f.value <> 'null'), audit.part(n.entry, kept)
    from (select to_jsonb(added) as entry from added offset 0) n;
  elsif tg_op = 'DELETE' then
    insert into audit.event (action, subject, subject_id, concerns, before)
    select tg_op, what, o.entry ->> key, audit.texts(o.entry, concerned), audit.part(o.entry, kept)
    from (select to_jsonb(removed) as entry from removed offset 0) o;
  else
    insert into audit.event (action, subject, subject_id, concerns, fields, before, after)
    select tg_op, what, p.new_or_old ->> key, audit.texts(p.new_or_old, concerned), d.fields,
      audit.part(p.old_entry, array(select unnest(kept) intersect select unnest(d.fields))),
      audit.part(p.new_entry, array(select unnest(kept) intersect select unnest(d.fields)))
    from (
      select o.entry as old_entry, n.entry as new_entry, coalesce(n.entry, o.entry) as new_or_old
      from (select to_jsonb(added) as entry from added offset 0) n
      full join (select to_jsonb(removed) as entry from removed offset 0) o on o.entry ->> key = n.entry ->> key
    ) p cross join lateral (
      select array_agg(f.field order by f.field) as fields from jsonb_object_keys(p.new_or_old) as f (field)
      where p.new_entry -> f.field is distinct from p.old_entry -> f.field and f.field <> all(idle)
    ) d where d.fields is not null;
  end if;
  return null;
end $$`;

/** TRUNCATE takes rows away without saying which; that it was done is an event. */
const RECORD_TRUNCATE = `create function audit.record_truncate() returns trigger language plpgsql as $$
begin
  insert into audit.event (action, subject) values (tg_op, tg_argv[0]);
  return null;
end $$`;

export const AUDIT_RECORDING = [
  HISTORY_SAYS,
  HISTORY_SAYS_FROM_NOW,
  RECORD_CATALOGUE_CHANGE,
  PART,
  TEXTS,
  RECORD_CHANGE,
  RECORD_TRUNCATE,
];

import { Migration } from '@mikro-orm/migrations';

/** Events that one run seals at most, so that no statement takes longer than statements may. */
const MOST_AT_ONCE = 100_000;

/** As before, but a long backlog is sealed in several runs: the boundary stays until all up to it is sealed. */
const SEAL_EVENTS = `create or replace function audit.seal_events() returns bigint language plpgsql as $$
declare
  boundary record;
  from_id bigint;
  last_id bigint;
  sealed bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'Seal in a transaction at the level "read committed".';
  end if;
  if not pg_try_advisory_xact_lock(4711009) then return null; end if;
  select b.to_id, b.xact into boundary from audit.boundary b;
  if boundary.xact is null or pg_snapshot_xmin(pg_current_snapshot()) < boundary.xact then return null; end if;
  select coalesce(max(s.to_id), 0) into from_id from audit.seal s;
  select e.id into last_id from audit.event e where e.id > from_id and e.id <= boundary.to_id
    order by e.id offset ${MOST_AT_ONCE - 1} limit 1;
  sealed := audit.seal_range(from_id, coalesce(last_id, boundary.to_id));
  if last_id is null then delete from audit.boundary; end if;
  return sealed;
end $$`;

/**
 * Drops the months that ended before a time, once all their events are sealed. The seals stay with their heads, so the chain
 * can still be checked; that a month was dropped is an event, and stands in audit.dropped.
 */
const DROP_MONTHS = `create function audit.drop_months(ended_before timestamptz, dropped_at timestamptz) returns int
language plpgsql as $$
declare
  part record;
  held bigint;
  under_seals bigint;
  dropped int := 0;
begin
  perform set_config('lock_timeout', '5s', true);
  for part in
    select p.relid, c.relname, to_date(substr(c.relname, 7), 'YYYY_MM') as month
    from pg_partition_tree('audit.event') p join pg_class c on c.oid = p.relid
    where p.isleaf and c.relname ~ '^event_[0-9]{4}_[0-9]{2}$' order by c.relname
  loop
    continue when (part.month + interval '1 month') at time zone 'UTC' > ended_before;
    execute format('select count(*) from %s', part.relid::regclass) into held;
    select coalesce(sum(s.events), 0) into under_seals from audit.seal s where s.month = part.month;
    if held <> under_seals then
      raise warning 'The audit log keeps %: % of its % events are sealed.', part.relname, under_seals, held;
      continue;
    end if;
    insert into audit.dropped (month, events, dropped_at) values (part.month, held, drop_months.dropped_at);
    insert into audit.event (action, subject, subject_id, after)
      values ('DROP', 'audit_month', to_char(part.month, 'YYYY-MM'), jsonb_build_object('events', held));
    execute format('drop table %s', part.relid::regclass);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$`;

/** Retention of the audit log. */
export class Migration0013AuditRetention extends Migration {
  override up(): void {
    this.addSql(SEAL_EVENTS);
    this.addSql(DROP_MONTHS);
  }
}

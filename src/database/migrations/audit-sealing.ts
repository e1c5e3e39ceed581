import { CHANGE_OF_EVENT, HASH_OF_EVENT, LINK, MONTH_OF_EVENT } from './audit-canonical.ts';

/** Events under one seal; more of them take several. */
const MOST_EVENTS = 10_000;

/** Any number will do, as long as nobody else asks for a lock by it. */
const LOCK = 4_711_009;

/**
 * A seal says which events of a month there are from one id to another, and chains that to the seal before. `marks` are
 * eight bytes of each event's hash, in order, so that a check can say which event is wrong; `digest` is of all of them.
 */
const SEAL = `create table audit.seal (
  number bigint primary key,
  month date not null,
  after_id bigint not null,
  to_id bigint not null,
  events int not null,
  marks bytea not null,
  digest bytea not null,
  head bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
)`;

/** Months that were dropped when their time was over. */
const DROPPED = `create table audit.dropped (
  month date primary key,
  events bigint not null,
  dropped_at timestamptz not null
)`;

/** Up to which id the next seals go, once every transaction older than this one has ended. */
const BOUNDARY = `create table audit.boundary (
  is_only boolean primary key default true check (is_only),
  to_id bigint not null,
  xact xid8 not null
)`;

const CHAIN = `create function audit.link(before bytea, number bigint, month date, after_id bigint, to_id bigint, events int,
  marks bytea, digest bytea) returns bytea language sql stable as $$ select ${LINK} $$`;

/** Seals all events with ids in (from, to], in their order. */
const SEAL_RANGE = `create function audit.seal_range(from_id bigint, last_id bigint) returns bigint language plpgsql as $$
declare
  after_id bigint := from_id;
  to_id bigint;
  part record;
  top record;
  sealed bigint := 0;
begin
  select s.number, s.head into top from audit.seal s order by s.number desc limit 1;
  loop
    select max(id) into to_id from
      (select e.id from audit.event e where e.id > after_id and e.id <= last_id order by e.id limit ${MOST_EVENTS}) batch;
    exit when to_id is null;
    for part in
      select hashed.month, count(*)::int as events, string_agg(substr(hashed.hash, 1, 8), ''::bytea order by hashed.id) as marks,
        sha256(string_agg(hashed.hash, ''::bytea order by hashed.id)) as digest
      from (
        select e.id, ${MONTH_OF_EVENT} as month, ${HASH_OF_EVENT} as hash
        from audit.event e ${CHANGE_OF_EVENT} where e.id > after_id and e.id <= to_id
      ) hashed group by hashed.month order by hashed.month
    loop
      insert into audit.seal (number, month, after_id, to_id, events, marks, digest, head)
      select coalesce(top.number, 0) + 1, part.month, after_id, to_id, part.events, part.marks, part.digest,
        audit.link(coalesce(top.head, ''), coalesce(top.number, 0) + 1, part.month, after_id, to_id, part.events, part.marks,
          part.digest)
      returning number, head into top;
      sealed := sealed + part.events;
    end loop;
    after_id := to_id;
  end loop;
  return sealed;
end $$`;

/**
 * Notes up to which id the next seals go. First the id is read, then this transaction takes its number; whoever took a smaller
 * id took it in a transaction with a smaller number. One that is noted and still waits stays, so that a long import holds
 * seals up while it lasts and never longer. (A number from the future is another server's: this is a restored copy.)
 */
const MARK_BOUNDARY = `create function audit.mark_boundary() returns void language plpgsql as $$
declare
  last_id bigint;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'Mark the boundary in a transaction of its own, before it changes anything.';
  end if;
  select case when s.is_called then s.last_value else 0 end into last_id from audit.event_id s;
  insert into audit.boundary as b (to_id, xact) values (last_id, pg_current_xact_id())
  on conflict (is_only) do update set to_id = excluded.to_id, xact = excluded.xact where b.xact > excluded.xact;
end $$`;

/** Seals up to the boundary, and says how many events that were; null while an old transaction may yet bring a smaller id. */
const SEAL_EVENTS = `create function audit.seal_events() returns bigint language plpgsql as $$
declare
  boundary record;
  sealed bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'Seal in a transaction at the level "read committed".';
  end if;
  if not pg_try_advisory_xact_lock(${LOCK}) then return null; end if;
  select b.to_id, b.xact into boundary from audit.boundary b;
  if boundary.xact is null or pg_snapshot_xmin(pg_current_snapshot()) < boundary.xact then return null; end if;
  sealed := audit.seal_range((select coalesce(max(s.to_id), 0) from audit.seal s), boundary.to_id);
  delete from audit.boundary;
  return sealed;
end $$`;

export const AUDIT_SEALING = [
  SEAL,
  'create index seal_month on audit.seal (month)',
  DROPPED,
  BOUNDARY,
  `select audit.protect('audit.seal'), audit.protect('audit.dropped')`,
  CHAIN,
  SEAL_RANGE,
  MARK_BOUNDARY,
  SEAL_EVENTS,
];

/** What a transaction says of itself; SQL that did not come from our program says nothing, and shows its database role. */
const said = (name: string) => `nullif(current_setting('linkwell.${name}', true), '')`;

/** Who makes a change. */
export const ACTOR = `case coalesce(current_setting('linkwell.kind', true), '')
  when '' then 'database:' || session_user when 'ANONYMOUS' then 'anonymous' else ${said('viewer')} end`;

/** As what: a person, a key, a program, nobody who signed in, or SQL by hand. */
export const ACTOR_KIND = `coalesce(${said('kind')}, 'DATABASE')`;

const isSomebody = `current_setting('linkwell.kind', true) in ('PERSON', 'KEY')`;

/** By which role it was allowed. Programs of ours hold none, whatever they may do. */
export const ROLE = `case when ${isSomebody} then ${said('role')} end`;

export const REASON = said('reason');

/** Taken in a transaction that has its number already: the sealer waits for such numbers, and so misses no id. */
const NEXT_ID = `create function audit.next_id() returns bigint language plpgsql as $$
begin
  perform pg_current_xact_id();
  return nextval('audit.event_id');
end $$`;

/** The log, a partition a month. Who and why are defaults, so that whatever writes here says them. */
const EVENT = `create table audit.event (
  id bigint not null default audit.next_id() check (id > 0),
  at timestamptz not null default clock_timestamp(),
  actor text not null default ${ACTOR},
  actor_kind text not null default ${ACTOR_KIND},
  role text null default ${ROLE},
  scope text null default case when ${isSomebody} then ${said('scope')} end,
  operation text null default ${said('operation')},
  action text not null,
  subject text not null,
  subject_id text null,
  concerns text[] null,
  change_id bigint null,
  fields text[] null,
  before jsonb null,
  after jsonb null,
  reason text null default ${REASON},
  request_id text null default ${said('request')},
  primary key (id, at)
) partition by range (at)`;

/** One for each filter of the log; each also holds the order of its pages. */
const INDEXES = ['actor', 'role', 'operation', 'subject', 'subject_id', 'request_id'].map(
  (column) => `create index event_${column} on audit.event (${column}, id) where ${column} is not null`,
);

const REFUSE = `create function audit.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log only grows: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege', hint = 'Old months go by: npm run audit -- drop.';
end $$`;

/** Statement triggers, because those see TRUNCATE too; "always", so that a session cannot call itself a replica to pass. */
const PROTECT = `create function audit.protect(guarded regclass) returns void language plpgsql as $$
begin
  execute format('create trigger only_grows before update or delete or truncate on %s
    for each statement execute function audit.refuse_rewriting()', guarded);
  execute format('alter table %s enable always trigger only_grows', guarded);
end $$`;

/** Makes the partitions of this month and of the next ones. A month that began in the default partition stays there. */
const MAKE_MONTHS = `create function audit.make_months(ahead int) returns int language plpgsql as $$
declare
  month timestamp;
  name text;
  made int := 0;
begin
  for month in
    select generate_series(this, this + make_interval(months => ahead), interval '1 month')
    from date_trunc('month', now() at time zone 'UTC') as this
  loop
    name := 'audit.event_' || to_char(month, 'YYYY_MM');
    continue when to_regclass(name) is not null;
    begin
      execute format('create table %s partition of audit.event for values from (%L) to (%L)', name,
        month::text || '+00', (month + interval '1 month')::text || '+00');
      perform audit.protect(name::regclass);
      made := made + 1;
    exception
      when check_violation then raise warning 'Events of % stay in the default partition.', to_char(month, 'YYYY-MM');
      when duplicate_table then null;
    end;
  end loop;
  return made;
end $$`;

/** The log of events, kept from being rewritten. */
export const AUDIT_EVENTS = [
  'create schema if not exists audit',
  'create sequence audit.event_id',
  NEXT_ID,
  EVENT,
  ...INDEXES,
  'create index event_concerns on audit.event using gin (concerns) where concerns is not null',
  'create table audit.event_default partition of audit.event default',
  REFUSE,
  PROTECT,
  MAKE_MONTHS,
  `select audit.protect('audit.event'), audit.protect('audit.event_default')`,
  'select audit.make_months(3)',
];

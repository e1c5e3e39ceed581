import { Migration } from '@mikro-orm/migrations';

/**
 * Letters with two parts, that are written once for an occasion, can be stopped by topic, and are kept when nobody takes
 * them. Occasions and stops outlive the letters; they hold digests, no addresses. Triggers decide, so that no way of writing a
 * letter passes them by.
 */
export class Migration0017Post extends Migration {
  override up(): void {
    const functions = [SIFT, QUEUE, QUEUE_AGAIN, RECORD];
    for (const statement of [...COLUMNS, ...MEMORY, ...functions, ...TRIGGERS, QUEUE_WAITING]) this.addSql(statement);
  }
}

const COLUMNS = [
  `alter table letter
    add column template text null,
    add column html text null,
    add column topic text null,
    add column stop_address text null,
    add column occasion text null,
    add column tries integer not null default 0,
    add column failure text null,
    add column died_at timestamptz null,
    alter column text drop not null`,
  'alter table letter alter column tries drop default',
  'create index letter_dead_index on letter (id) where died_at is not null',
];

const MEMORY = [
  'create schema post',
  `create table post.occasion (
    key bytea primary key,
    written_at timestamptz not null
  )`,
  `create table post.stop (
    address bytea not null,
    topic text not null,
    stopped_at timestamptz not null,
    primary key (address, topic)
  )`,
  `create function post.address_key(recipient text) returns bytea language sql immutable parallel safe as $$
    select sha256(convert_to(lower(recipient), 'UTF8'))
  $$`,
  `create function post.occasion_key(recipient text, occasion text) returns bytea language sql immutable parallel safe as $$
    select sha256(convert_to(lower(recipient) || chr(10) || occasion, 'UTF8'))
  $$`,
];

/** Two transactions that write for the same occasion wait for each other here; the second then writes nothing. */
const SIFT = `
create function post.sift_letter() returns trigger language plpgsql as $$
begin
  if new.subject ~ '[\\r\\n]' or new.recipient ~ '[\\r\\n]' then
    raise exception 'A subject and a recipient are one line each.' using errcode = 'check_violation';
  end if;
  if new.topic is not null and exists (
    select from post.stop s where s.address = post.address_key(new.recipient) and s.topic = new.topic
  ) then
    return null;
  end if;
  if new.occasion is not null then
    insert into post.occasion (key, written_at)
      values (post.occasion_key(new.recipient, new.occasion), new.created_at) on conflict do nothing;
    if not found then
      return null;
    end if;
  end if;
  return new;
end $$`;

/** What cannot be stopped is waited for, such as a code to sign in with: it goes before any number of reminders. */
const job = (letter: string) => `row('send-letter', json_build_object('id', ${letter}.id), null, null, 50,
  'letter:' || ${letter}.id, case when ${letter}.topic is null then -10 else 10 end, null)::graphile_worker.job_spec`;

/** All letters of a statement at once: one by one takes thirty times as long. */
const QUEUE = `
create function post.queue_letters() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_jobs(array_agg(${job('a')})) from added a where a.died_at is null having count(*) > 0;
  return null;
end $$`;

const QUEUE_AGAIN = `
create function post.queue_letter_again() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_jobs(array[${job('new')}]);
  return null;
end $$`;

/** What becomes of a dead letter is an event: who tried it again or discarded it, and that its text was forgotten. */
const RECORD = `
create function post.record_dead_letter() returns trigger language plpgsql as $$
begin
  insert into audit.event (action, subject, subject_id, fields) values (tg_op, 'letter', old.id::text,
    case when tg_op = 'UPDATE' then array(
      select n.key from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key order by n.key) end);
  return null;
end $$`;

const TRIGGERS = [
  'create trigger letter_sifted before insert on letter for each row execute function post.sift_letter()',
  'drop trigger letter_queued on letter',
  'drop function public.queue_letter()',
  `create trigger letter_queued after insert on letter referencing new table as added
    for each statement execute function post.queue_letters()`,
  `create trigger letter_queued_again after update on letter for each row
    when (old.died_at is not null and new.died_at is null) execute function post.queue_letter_again()`,
  `create trigger dead_letter_changed after update on letter for each row
    when (old.died_at is not null) execute function post.record_dead_letter()`,
  `create trigger dead_letter_deleted after delete on letter for each row
    when (old.died_at is not null) execute function post.record_dead_letter()`,
];

/** Letters that wait already get a place in the queue by their name; whoever finds a letter sent does nothing. */
const QUEUE_WAITING = `do $$
begin
  perform graphile_worker.add_jobs(array_agg(${job('letter')})) from letter having count(*) > 0;
end $$`;

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Rung } from './freshness.codes.ts';

/** What somebody is to be reminded of. */
export interface Reminder {
  id: string;
  subject: 'service' | 'organisation';
  rung: Rung;
  since: string;
  recipients: readonly string[];
}

/**
 * Notes what somebody is to be reminded of, in one statement: what was noted before, by whichever process, is left out, so
 * that nobody is reminded twice of the same rung. Says how many were new.
 */
export async function noteReminders(em: EntityManager, reminders: readonly Reminder[], at: Date): Promise<number> {
  if (reminders.length === 0) return 0;
  const [row] = await em.execute<{ noted: number }[]>(NOTE, [JSON.stringify(reminders), at]);
  return row?.noted ?? 0;
}

const NOTE = `with found as (
    select * from jsonb_to_recordset(?::jsonb) as f (id uuid, subject text, rung text, since date, recipients jsonb)),
  noted as (
    insert into freshness.reminder (listing_id, since, rung, found_at) select id, since, rung, ? from found
    on conflict do nothing returning listing_id),
  waiting as (
    insert into freshness.unwritten (recipient, listing_id, subject, rung, since)
    select distinct r.recipient, f.id, f.subject, f.rung, f.since
    from noted join found f on f.id = noted.listing_id, jsonb_array_elements_text(f.recipients) as r (recipient)
    on conflict (recipient, listing_id) do update set rung = excluded.rung, since = excluded.since)
  select count(*)::int as noted from noted`;

/** A line of a letter that is to be written. */
export interface Line {
  recipient: string;
  id: string;
  subject: 'service' | 'organisation';
  name: string;
  organisation: string;
  version: number;
  verifiedOn: string | null;
}

/** Any number will do, as long as nobody else asks for a lock by it. */
const LETTERS = 4_711_018;

/**
 * Takes what waits for the next recipients, for the rest of the transaction; it is there again if that fails. Two
 * processes take turns, so that nobody gets two letters for one.
 */
export async function takeLines(
  em: EntityManager,
  { after, recipients, lines }: { after: string; recipients: number; lines: number },
): Promise<{ last: string | null; lines: Line[] }> {
  await em.execute('select pg_advisory_xact_lock(?)', [LETTERS]);
  const taken = await em.execute<(Line & { isCurrent: boolean })[]>(TAKE, [after, recipients, lines]);
  return { last: taken.at(-1)?.recipient ?? null, lines: taken.filter(({ isCurrent }) => isCurrent) };
}

/** What somebody has checked in the meantime, or taken out of the directory, is struck off and not written. */
const TAKE = `with chosen as (
    select distinct recipient from freshness.unwritten where recipient > ? order by recipient limit ?),
  ranked as (
    select u.recipient, u.listing_id, row_number() over (partition by u.recipient order by u.since, u.listing_id) as n
    from freshness.unwritten u join chosen using (recipient)),
  taken as (
    delete from freshness.unwritten u using ranked r
    where r.n <= ? and u.recipient = r.recipient and u.listing_id = r.listing_id returning u.*)
  select t.recipient, t.listing_id as id, t.subject, coalesce(l.version, 0) as version, l.verified_on::text as "verifiedOn",
    coalesce(l.name ->> 'en', (select value from jsonb_each_text(l.name) limit 1)) as name,
    coalesce(o.name ->> 'en', (select value from jsonb_each_text(o.name) limit 1)) as organisation,
    coalesce(l.archived_at is null and t.since = coalesce(l.verified_on, (l.published_at at time zone 'Europe/London')::date),
      false) as "isCurrent"
  from taken t
  left join lateral (
    select s.version, s.name, s.verified_on, s.published_at, s.archived_at, s.organisation_id from service s
      where t.subject = 'service' and s.id = t.listing_id
    union all select o.version, o.name, o.verified_on, o.published_at, o.archived_at, o.id from organisation o
      where t.subject = 'organisation' and o.id = t.listing_id) l on true
  left join organisation o on o.id = l.organisation_id
  order by t.recipient, l.verified_on nulls first, t.listing_id`;

/** Names and addresses of these people, by their ids; of those who may not sign in any more, none. */
export async function addressesOf(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, { name: string; email: string }>> {
  const people = await em.execute<{ id: string; name: string; email: string }[]>(
    `select p.id, p.name, p.email from jsonb_array_elements_text(?::jsonb) as asked (id)
     join person p on p.id = asked.id::uuid where p.suspended_at is null`,
    [JSON.stringify(ids)],
  );
  return new Map(people.map((person) => [person.id, person]));
}

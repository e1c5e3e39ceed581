import type { EntityManager } from '@mikro-orm/postgresql';
import { address, EDITORS } from '../listing/keepers.queries.ts';
import type { SENT_KINDS } from './received.codes.ts';
import { IS_NOT_WITHDRAWN } from './withdrawn-receiver.queries.ts';

/** Somebody was sent, and the organisation is to be written to. */
export interface SentRow {
  id: string;
  personId: string;
  organisationId: string;
  organisationName: string;
  serviceName: string;
  kind: (typeof SENT_KINDS)[number];
  sentOn: string;
  /** Whoever in the team follows it up. */
  heldBy: string;
  /** Ids of the people who keep the listings of the organisation; else an e-mail address; else nobody. */
  recipients: string[];
}

/** What was said, and to whom: the organisation that somebody was sent, again, or the team that no answer came. */
export type NoticeKind = 'TOLD' | 'CHASED' | 'TEAM_TOLD';

const SENT = `select c.id, c.person_id as "personId", c.organisation_id as "organisationId",
    c.organisation_name as "organisationName", c.service_name as "serviceName", c.kind, c.sent_on::text as "sentOn",
    c.held_by as "heldBy", coalesce(${EDITORS}, ${address('s')}, ${address('o')}, '{}') as recipients
  from connection c join organisation o on o.id = c.organisation_id left join service s on s.id = c.service_id
    join supported_person p on p.id = c.person_id`;

const IS_WAITING = `c.state = 'SENT' and c.sent_on > ?::date and c.kind in ('REFERRAL', 'INTRODUCTION')`;

const has = (kind: NoticeKind, more = 'true') => `exists (select from chase.notice n
  where n.connection_id = c.id and n.sent_on = c.sent_on and n.kind = '${kind}' and ${more})`;

/** By which day of each nation's calendar something must have been said for it to be long ago; nations by their letter. */
export type Deadlines = readonly { letter: string; day: string }[];

const DUE_BY = `(select d.day from jsonb_to_recordset(?::jsonb) as d (letter text, day date)
  where d.letter = coalesce(left(p.nation, 1), 'E'))`;

/** Of a nation that is not known here the calendar of England holds. */
const IS_LONG_AGO = `n.noticed_on <= coalesce(${DUE_BY}, '-infinity')`;

const UNTOLD = `${SENT} where ${IS_WAITING} and ${IS_NOT_WITHDRAWN} and not ${has('TOLD')}
  order by c.organisation_id, c.id limit ?`;
const UNANSWERED = `${SENT} where ${IS_WAITING} and ${IS_NOT_WITHDRAWN} and ${has('TOLD', IS_LONG_AGO)} and not ${has('CHASED')}
  order by c.organisation_id, c.id limit ?`;
const HOPELESS = `${SENT} where ${IS_WAITING} and ${has('CHASED', `(n.recipients = 0 or ${IS_LONG_AGO})`)}
  and not ${has('TEAM_TOLD')} order by c.held_by, c.id limit ?`;

/** Any number will do, as long as nobody else asks for a lock by it. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(4711030)';

export interface Taking {
  /** The day in London. */
  today: string;
  /** What was sent on this day or before is history, and left alone. */
  since: string;
  limit: number;
}

/** Those of whom their organisation has not been told yet; from now on they count as told. */
export function takeUntold(em: EntityManager, { today, limit, since }: Taking): Promise<SentRow[]> {
  return take(em, { text: UNTOLD, values: [since, limit] }, { kind: 'TOLD', today });
}

/** Those of whom nothing was heard for long; from now on they count as asked after. */
export function takeUnanswered(em: EntityManager, taking: Taking & { due: Deadlines }): Promise<SentRow[]> {
  const values = [taking.since, JSON.stringify(taking.due), taking.limit];
  return take(em, { text: UNANSWERED, values }, { kind: 'CHASED', today: taking.today });
}

/** Those after whom their organisation was asked, and still said nothing; from now on their team has been told. */
export function takeHopeless(em: EntityManager, taking: Taking & { due: Deadlines }): Promise<SentRow[]> {
  const values = [taking.since, JSON.stringify(taking.due), taking.limit];
  return take(em, { text: HOPELESS, values }, { kind: 'TEAM_TOLD', today: taking.today });
}

/** Whoever takes them says so in the same transaction: two processes take turns, and nobody is written to twice. */
async function take(
  em: EntityManager,
  { text, values }: { text: string; values: unknown[] },
  { kind, today }: { kind: NoticeKind; today: string },
): Promise<SentRow[]> {
  await em.execute(ONE_AT_A_TIME);
  const rows = await em.execute<SentRow[]>(text, values);
  if (rows.length === 0) return [];
  const noted = rows.map(({ id, sentOn, recipients }) => ({ id, sent_on: sentOn, recipients: recipients.length }));
  await em.execute(NOTE, [kind, today, JSON.stringify(noted)]);
  return rows;
}

const NOTE = `insert into chase.notice (connection_id, sent_on, kind, noticed_on, recipients)
  select r.id, r.sent_on, ?, ?::date, r.recipients
  from jsonb_to_recordset(?::jsonb) as r (id uuid, sent_on date, recipients int) on conflict do nothing`;

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { Contact } from '../../shared/contact.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { ConnectionKind, ConnectionState } from '../connection/connection.codes.ts';
import { IS_NOT_WITHDRAWN } from './withdrawn-receiver.queries.ts';

/** What an organisation is shown of somebody whom it was sent, apart from the reference. */
export interface ReceivedRow {
  id: string;
  personId: string;
  organisationId: string;
  serviceId: string | null;
  serviceName: string;
  organisationName: string;
  kind: ConnectionKind;
  state: ConnectionState;
  sentOn: string;
  /** Whom the team works for, and how to reach that. */
  senderName: LocalisedText;
  senderContacts: Contact[];
}

const COLUMNS = `c.id, c.person_id as "personId", c.organisation_id as "organisationId", c.service_id as "serviceId",
  c.service_name as "serviceName", c.organisation_name as "organisationName", c.kind, c.state, c.sent_on::text as "sentOn",
  host.name as "senderName", host.contacts as "senderContacts"`;

const FROM = `from connection c join team t on t.id = c.team_id join organisation host on host.id = t.host_organisation_id
  join organisation o on o.id = c.organisation_id left join service s on s.id = c.service_id`;

/** What was really sent, to somebody who may still hear of it; a signpost never is. */
const WAS_SENT = `c.sent_on is not null and c.kind in ('REFERRAL', 'INTRODUCTION') and ${IS_NOT_WITHDRAWN}`;

/** For so long what is over is shown. */
const IS_RECENT = `(c.ended_on is null or c.ended_on > ?::date - interval '1 year')`;

/** A page of those whom an organisation was sent, the newest first: what is open, and what ended within a year. */
export function receivedBefore(
  em: EntityManager,
  {
    organisationId,
    today,
    before,
    limit,
  }: { organisationId: string; today: string; before: string | null; limit: number },
): Promise<ReceivedRow[]> {
  return em.execute<ReceivedRow[]>(
    `select ${COLUMNS} ${FROM} where c.organisation_id = ? and ${WAS_SENT} and ${IS_RECENT} and (?::uuid is null or c.id < ?::uuid)
     order by c.id desc limit ?`,
    [organisationId, today, before, before, limit],
  );
}

export async function receivedById(em: EntityManager, id: string): Promise<ReceivedRow | null> {
  const rows = await em.execute<ReceivedRow[]>(`select ${COLUMNS} ${FROM} where c.id = ? and ${WAS_SENT}`, [id]);
  return rows[0] ?? null;
}

export interface LinkRow {
  id: string;
  connectionId: string;
  expiresAt: Date;
  usedAt: Date | null;
}

/** The link with this digest, whoever asks: the secret is what permits it. */
export function answerLink(reads: Reads, digest: string): Promise<LinkRow | null> {
  return reads.one<LinkRow>(
    'answer-link',
    `select id, connection_id as "connectionId", expires_at as "expiresAt", used_at as "usedAt"
     from answer_link where digest = $1`,
    [digest],
  );
}

/** Uses a link up; false where it was used or has expired, be it a moment ago. */
export async function takeAnswerLink(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const taken = await em.execute<{ id: string }[]>(
    'update answer_link set used_at = ? where id = ? and used_at is null and expires_at > ? returning id',
    [at, id, at],
  );
  return taken.length === 1;
}

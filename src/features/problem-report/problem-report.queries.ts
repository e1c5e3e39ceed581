import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import { newId } from '../../shared/uuid.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { SHOWN_NAME } from '../location/location.queries.ts';
import { ORGANISATION_IS_PUBLIC } from '../organisation/organisation.queries.ts';
import { SERVICE_IS_PUBLIC } from '../service/service.queries.ts';
import type { ProblemKind, ReportedField, ReportOutcome } from './problem-report.codes.ts';
import type { Report } from './problem-report.rules.ts';
import type { Account } from './reporting.rules.ts';

/** A report as the read paths return it. Where an answer goes is not shown to anybody. */
export interface ReportRow {
  id: string;
  organisationId: string;
  targetKind: ListingKind;
  targetId: string;
  kinds: ProblemKind[];
  fields: ReportedField[];
  note: string | null;
  timesReported: number;
  createdAt: Date;
  lastReportedAt: Date;
  closedAt: Date | null;
  outcome: ReportOutcome | null;
  message: string | null;
}

/** For those who have been found to be allowed to see them. */
export function reportsByIds(reads: Reads, ids: readonly string[]): Promise<ReportRow[]> {
  return reads.all(
    'reports-by-ids',
    `select r.id, r.organisation_id as "organisationId", r.target_kind as "targetKind", r.target_id as "targetId", r.kinds,
       r.fields, r.note, r.times_reported as "timesReported", r.created_at as "createdAt",
       r.last_reported_at as "lastReportedAt", r.closed_at as "closedAt", r.outcome, r.message
     from problem_report r where r.id = any($1::uuid[])`,
    [ids],
  );
}

/** What somebody reported, whether or not the public may see it. */
export interface ReportedListing {
  kind: ListingKind;
  id: string;
  organisationId: string;
  name: LocalisedText;
}

/** Anything of this id that has not been archived, whoever asks: the answer must not depend on it. */
export async function anyListing(em: EntityManager, id: string): Promise<ReportedListing | null> {
  const [row] = await em.execute<ReportedListing[]>(ANY_LISTING, [id, id, id]);
  return row ?? null;
}

const ANY_LISTING = `
  select 'SERVICE' as kind, id, organisation_id as "organisationId", name from service where id = ? and archived_at is null
  union all select 'LOCATION', l.id, l.organisation_id, ${SHOWN_NAME} from location l where l.id = ? and l.archived_at is null
  union all select 'ORGANISATION', id, id, name from organisation where id = ? and archived_at is null`;

/** The name of a listing as anybody may know it at this moment; null of what is hidden, and of a secret place. */
export async function openName(em: EntityManager, id: string): Promise<LocalisedText | null> {
  const [row] = await em.execute<{ name: LocalisedText }[]>(OPEN_NAME, [id, id, id]);
  return row?.name ?? null;
}

const OPEN_NAME = `
  select s.name from service s join organisation o on o.id = s.organisation_id where s.id = ? and ${SERVICE_IS_PUBLIC}
  union all select o.name from organisation o where o.id = ? and ${ORGANISATION_IS_PUBLIC}
  union all select l.name from location l join organisation o on o.id = l.organisation_id
    where l.id = ? and l.published_at is not null and l.archived_at is null and not l.is_confidential
      and ${ORGANISATION_IS_PUBLIC}`;

/** Takes one from each of these accounts, and answers how often each was used. In one order, so that nobody waits in a ring. */
export async function takeFrom(em: EntityManager, accounts: readonly Account[]): Promise<Map<string, number>> {
  const rows = await em.execute<{ account: string; times: number }[]>(TAKE, [JSON.stringify(accounts)]);
  return new Map(rows.map(({ account, times }) => [account, times]));
}

const TAKE = `insert into shell.reporting as known (account, until, times)
  select account, until, 1 from jsonb_to_recordset(?::jsonb) as taken (account text, until timestamptz) order by account
  on conflict (account, until) do update set times = known.times + 1 returning account, times`;

/** Whether nothing had been noted under this name; from now on it is. */
export async function isFirst(em: EntityManager, { account, until }: Account): Promise<boolean> {
  return (await em.execute<unknown[]>(NOTE, [account, until])).length > 0;
}

const NOTE =
  'insert into shell.reporting (account, until, times) values (?, ?, 1) on conflict do nothing returning times';

export interface NewReport extends Report {
  listing: ReportedListing;
  areas: readonly string[];
  risk: number;
  digest: string;
  at: Date;
}

/** Adds a report, or counts up the open one that says the same. Answers how often it has been reported. */
export async function addReport(em: EntityManager, report: NewReport): Promise<number> {
  const { listing, areas, kinds, fields, risk, digest, note, replyAddress, at } = report;
  const where = [newId(), listing.organisationId, JSON.stringify(areas), listing.kind, listing.id];
  const what = [JSON.stringify(kinds), JSON.stringify(fields), risk, digest, note];
  const replies = JSON.stringify(replyAddress === null ? [] : [replyAddress]);
  const [row] = await em.execute<{ times: number }[]>(ADD, [...where, ...what, replies, at, at]);
  return row?.times ?? 0;
}

const LIST = 'array(select jsonb_array_elements_text(?::jsonb))';

/** Twenty answers to one report are enough. */
const ADD = `insert into problem_report as known (id, organisation_id, areas, target_kind, target_id, kinds, fields, risk, digest,
    note, reply_addresses, created_at, last_reported_at, times_reported)
  values (?, ?, ${LIST}, ?, ?, ${LIST}, ${LIST}, ?, ?, ?, ${LIST}, ?, ?, 1)
  on conflict (target_id, digest) where closed_at is null do update set
    times_reported = known.times_reported + 1, last_reported_at = excluded.last_reported_at, version = known.version + 1,
    reply_addresses = case when cardinality(known.reply_addresses) >= 20 or known.reply_addresses @> excluded.reply_addresses
      then known.reply_addresses else known.reply_addresses || excluded.reply_addresses end
  returning times_reported as times`;

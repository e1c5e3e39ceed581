import { CHANGE_OF_EVENT, HASH_OF_EVENT, MONTH_OF_EVENT } from '../../database/migrations/audit-canonical.ts';

/** A connection or a pool, on which each statement is a transaction of its own. */
export interface Database {
  query(text: string, values?: unknown[]): Promise<{ rows: object[] }>;
}

async function rowsOf<Row extends object>(database: Database, text: string, values?: unknown[]): Promise<Row[]> {
  return (await database.query(text, values)).rows as Row[];
}

/** Which events of a month there are with ids in (afterId, toId], chained to the seal before. */
export interface Seal {
  number: number;
  /** Its first day: `2026-11-01`. */
  month: string;
  afterId: string;
  toId: string;
  events: number;
  /** Eight bytes of each event's hash, in the order of ids. */
  marks: Buffer;
  digest: Buffer;
  head: Buffer;
}

export interface SealedEvent {
  id: string;
  month: string;
  hash: Buffer;
}

export interface DroppedMonth {
  month: string;
  events: number;
  droppedAt: Date;
}

/** The newest seal and its head: `12:9f86d0…`. */
const HEAD = `select number || ':' || encode(head, 'hex') as head from audit.seal order by number desc limit 1`;

const DAY = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** Seals in their order, from the one after `number`. */
export function sealsAfter(database: Database, number: number, limit: number): Promise<Seal[]> {
  return rowsOf<Seal>(
    database,
    `select number::float8 as number, ${DAY('month')} as month, after_id::text as "afterId", to_id::text as "toId", events,
       marks, digest, head
     from audit.seal where number > $1 order by number limit $2`,
    [number, limit],
  );
}

/** The events with these ids as they are now, in their order. */
export function eventsBetween(database: Database, afterId: string, toId: string): Promise<SealedEvent[]> {
  return rowsOf<SealedEvent>(
    database,
    `select e.id::text as id, ${DAY(MONTH_OF_EVENT)} as month, ${HASH_OF_EVENT} as hash
     from audit.event e ${CHANGE_OF_EVENT} where e.id > $1::bigint and e.id <= $2::bigint order by e.id`,
    [afterId, toId],
  );
}

export function droppedMonths(database: Database): Promise<DroppedMonth[]> {
  return rowsOf<DroppedMonth>(
    database,
    `select ${DAY('month')} as month, events::float8 as events, dropped_at as "droppedAt" from audit.dropped order by 1`,
  );
}

export interface AuditCounts {
  seals: number;
  sealed: number;
  /** Events that no seal holds yet. */
  waiting: number;
  waitingSince: Date | null;
  /** The newest seal and its head, to be written down elsewhere. */
  head: string | null;
}

export async function auditCounts(database: Database): Promise<AuditCounts> {
  const [counts] = await rowsOf<AuditCounts>(
    database,
    `select (select count(*) from audit.seal)::float8 as seals,
       (select coalesce(sum(events), 0) from audit.seal)::float8 as sealed,
       (${HEAD}) as head,
       count(*)::float8 as waiting, min(e.at) as "waitingSince"
     from audit.event e where e.id > (select coalesce(max(to_id), 0) from audit.seal)`,
  );
  if (!counts) throw new Error('The audit log did not answer.');
  return counts;
}

export async function newestHead(database: Database): Promise<string | null> {
  const [newest] = await rowsOf<{ head: string }>(database, HEAD);
  return newest?.head ?? null;
}

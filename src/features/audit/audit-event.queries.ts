import type { Reads } from '../../database/reads.ts';
import type { Role } from '../../shared/role.ts';

export interface AuditEventRow {
  id: string;
  at: Date;
  actor: string;
  actorKind: string;
  role: Role | null;
  scope: string | null;
  operation: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
  concerns: string[];
  fields: string[];
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
}

/** What an event must be; what is not said may be anything. */
export interface AuditEventWanted {
  person?: string | null;
  role?: string | null;
  operation?: string | null;
  subject?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  to?: Date | null;
  requestId?: string | null;
}

/** Each condition has an index that also holds the order of the pages, but for the times, which choose partitions. */
const CONDITIONS: Record<keyof AuditEventWanted, string> = {
  person: 'e.actor = ?',
  role: 'e.role = ?',
  operation: 'e.operation = ?',
  subject: 'e.subject = ?',
  subjectId: 'e.subject_id = ?',
  from: 'e.at >= ?',
  to: 'e.at < ?',
  requestId: 'e.request_id = ?',
};

/** What was added is kept in the change record only, once; of a place the log has no values at all. */
const COLUMNS = `e.id::text as id, e.at, e.actor, e.actor_kind as "actorKind", e.role, e.scope, e.operation, e.action, e.subject,
  e.subject_id as "subjectId", coalesce(e.concerns, '{}') as concerns, coalesce(e.fields, '{}') as fields,
  e.before, coalesce(e.after, case when c.operation = 'INSERT' then c.after end) as after, e.reason,
  e.request_id as "requestId"`;

/** A page of the log, the newest first, from before the event `before`. */
export function auditEventsBefore(
  reads: Reads,
  wanted: AuditEventWanted,
  { before, limit }: { before: string | null; limit: number },
): Promise<AuditEventRow[]> {
  const { text, values } = selection(wanted, before);
  const page = `order by e.id desc limit $${values.length + 1}`;
  const parts = text.map((where) => `(select e.* from audit.event e where ${where} ${page})`);
  return reads.all<AuditEventRow>(
    '',
    `select ${COLUMNS} from (${parts.join(' union all ')}) e left join history.change c on c.id = e.change_id ${page}`,
    [...values, limit],
  );
}

/** Conditions with numbered parameters. What concerns something is asked for apart, because it has an index of its own. */
function selection(wanted: AuditEventWanted, before: string | null): { text: string[]; values: unknown[] } {
  const given = Object.entries(wanted).filter(([, value]) => value != null) as [keyof AuditEventWanted, unknown][];
  const values: unknown[] = given.map(([, value]) => value);
  const conditions = given.map(([name], index) => CONDITIONS[name].replace('?', () => `$${index + 1}`));
  if (before !== null) {
    values.push(before);
    conditions.push(`e.id < $${values.length}::bigint`);
  }
  const subjectId = given.findIndex(([name]) => name === 'subjectId');
  const direct = [...conditions, 'true'].join(' and ');
  if (subjectId < 0) return { text: [direct], values };
  const own = `e.subject_id = $${subjectId + 1}`;
  const concerned = direct.replace(
    own,
    () => `e.concerns @> array[$${subjectId + 1}] and e.subject_id is distinct from $${subjectId + 1}`,
  );
  return { text: [direct, concerned], values };
}

/** Part of the log in the order in which it was written, for whoever takes all of it away. */
export function auditEventsAfter(
  reads: Reads,
  { after, from, to, limit }: { after: string; from: Date | null; to: Date | null; limit: number },
): Promise<AuditEventRow[]> {
  return reads.all(
    'audit-events-after',
    `select ${COLUMNS} from (
       select e.* from audit.event e
       where e.id > $1::bigint and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)
       order by e.id limit $4
     ) e left join history.change c on c.id = e.change_id order by e.id`,
    [after, from, to, limit],
  );
}

import type { Context } from '../../context.ts';
import { pageByNumber, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import { auditEventsBefore, type AuditEventRow, type AuditEventWanted } from './audit-event.queries.ts';

/** A page of the audit log, the newest event first. That it was read is an event too. */
export async function listAuditEvents(
  ctx: Context,
  wanted: AuditEventWanted,
  page: { first: number; after?: string | null },
): Promise<Page<AuditEventRow>> {
  const events = await pageByNumber(page, (before, limit) => auditEventsBefore(ctx.reads, wanted, { before, limit }));
  const asked = Object.entries(wanted).filter(([, value]) => value != null);
  const ids = [wanted.person, wanted.subjectId].flatMap((id) => id ?? []);
  await recordRead(ctx, { operation: 'auditEvents', subject: 'audit_event', ids, fields: asked.map(([name]) => name) });
  return events;
}

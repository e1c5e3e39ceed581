import { csvCell } from '../../shared/csv.ts';
import type { AuditEventRow } from '../../features/audit/audit-event.queries.ts';

/** How an export is written: a line that names the columns, if any, and a line an event. */
export interface AuditFormat {
  heading: string;
  line(event: AuditEventRow): string;
}

const COLUMNS = [
  'id',
  'at',
  'actor',
  'actorKind',
  'role',
  'scope',
  'operation',
  'action',
  'subject',
  'subjectId',
  'concerns',
  'fields',
  'before',
  'after',
  'reason',
  'requestId',
] as const satisfies readonly (keyof AuditEventRow)[];

/** By the ending of the file. */
export const auditFormats: Readonly<Record<string, AuditFormat>> = {
  csv: {
    heading: `${COLUMNS.join(',')}\r\n`,
    line: (event) => `${COLUMNS.map((column) => cell(event[column])).join(',')}\r\n`,
  },
  jsonl: { heading: '', line: (event) => `${JSON.stringify(event)}\n` },
};

function cell(value: unknown): string {
  return csvCell(textOf(value));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

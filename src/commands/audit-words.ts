import { parseArgs } from 'node:util';
import { auditFormats } from '../exchange/audit/audit-formats.ts';
import { isDay } from '../shared/checks.ts';

/** What the words after `audit --` say. */
export interface AuditWords {
  task: string;
  file: string;
  from: Date | null;
  to: Date | null;
  head: string | null;
}

const TASKS = ['verify', 'seal', 'status', 'export'];
const OPTIONS = { from: { type: 'string' }, to: { type: 'string' }, head: { type: 'string' } } as const;

export function readAuditWords(args: string[]): AuditWords {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [task = '', file = ''] = positionals;
  return { task, file, from: dayOf(values.from), to: dayOf(values.to), head: values.head ?? null };
}

/** What is wrong with the words, in one sentence, or null. */
export function problemWithAudit(args: string[]): string | null {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [task = '', ...more] = positionals;
    if (!TASKS.includes(task)) return 'Say verify, seal, status or export.';
    if (task === 'export') return problemWithExport(more, values);
    if (more.length > 0 || values.from || values.to) return `“audit ${task}” takes no such words.`;
    return values.head && !/^\d+:[0-9a-f]{64}$/.test(values.head) ? 'Write a head as status shows it.' : null;
  } catch {
    return 'There is an option that audit does not have.';
  }
}

function problemWithExport(
  [file = '', ...more]: string[],
  { from, to }: { from?: string; to?: string },
): string | null {
  if (!(file.slice(file.lastIndexOf('.') + 1) in auditFormats)) return 'Name a file that ends with .csv or .jsonl.';
  if (more.length > 0) return 'Name one file; put quotation marks around a name with blanks.';
  const isWrong = [from, to].some((day) => day !== undefined && !isDay(day));
  return isWrong ? 'Write days as YYYY-MM-DD, such as 2026-03-31.' : null;
}

/** The beginning of a day in UTC, by which the months of the log go. */
function dayOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`);
}

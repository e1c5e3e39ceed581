import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Reads } from '../../database/reads.ts';
import { auditEventsAfter } from '../../features/audit/audit-event.queries.ts';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { AuditFormat } from './audit-formats.ts';

const EVENTS_AT_ONCE = 5_000;

export interface AuditExport {
  file: string;
  format: AuditFormat;
  /** Not before this time, and before that one. */
  from: Date | null;
  to: Date | null;
  signal: AbortSignal;
}

/** Writes the audit log, or the part of it between two times, into a file, and says how many events that are. */
export async function exportAudit(reads: Reads, { file, format, from, to, signal }: AuditExport): Promise<number> {
  let events = 0;
  async function* lines(): AsyncGenerator<string> {
    yield format.heading;
    for (let after = '0'; ;) {
      const rows = await auditEventsAfter(reads, { after, from, to, limit: EVENTS_AT_ONCE });
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map((row) => format.line(row)).join('');
      events += rows.length;
      after = last.id;
    }
  }
  const handle = await openNew(file);
  await reads.one('', EXPORTED, [[from && 'from', to && 'to'].filter((name) => name !== null)]);
  await pipeline(Readable.from(lines()), handle.createWriteStream(), { signal });
  return events;
}

/** For its owner's eyes. What is there already is never written over: it may be all that is left of a dropped month. */
function openNew(file: string): Promise<fs.promises.FileHandle> {
  return fs.promises.open(file, 'wx', 0o600).catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'EEXIST')
      throw new PlainFailure(`${file} is there already. Name another file, or move that one away.`);
    throw new PlainFailure(`${file} cannot be written (${code ?? 'unknown reason'}). Is its folder there?`);
  });
}

/** That the log was taken away is an event of its own, before the first line is written. */
const EXPORTED = `insert into audit.event (actor, actor_kind, action, subject, fields)
  values ('system:audit', 'PROGRAM', 'EXPORT', 'audit_event', $1::text[])`;

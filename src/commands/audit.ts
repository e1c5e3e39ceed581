import pg from 'pg';
import { Reads } from '../database/reads.ts';
import { auditFormats } from '../exchange/audit/audit-formats.ts';
import { exportAudit } from '../exchange/audit/export-audit.ts';
import { sealAudit } from '../features/seal/seal-audit.ts';
import { auditCounts, type AuditCounts } from '../features/seal/seal.queries.ts';
import { verifyAudit, type Verdict } from '../features/seal/verify-audit.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Reporter } from '../shared/progress.ts';
import { problemWithAudit, readAuditWords } from './audit-words.ts';
import type { Command, CommandTools } from './command.ts';

/** Looks after the audit log; may run beside a running server. */
export const audit: Command = {
  usage: `audit -- verify [--head <number>:<hash>]
audit -- seal
audit -- status
audit -- export <file.csv or file.jsonl> [--from 2026-01-01] [--to 2027-01-01]`,

  problemWith: problemWithAudit,

  async run(args, tools) {
    const words = readAuditWords(args);
    if (words.task === 'export') return take(words, tools);
    const client = new pg.Client(tools.database);
    await client.connect();
    try {
      if (words.task === 'seal') tools.report.say(`${figure(await sealAudit(client))} events were sealed.`);
      if (words.task === 'verify') {
        tellVerdict(await verifyAudit(client, { ...tools, head: words.head }), tools.report);
      }
      if (words.task === 'status') tellCounts(await auditCounts(client), tools.report);
    } finally {
      await client.end();
    }
  },
};

type Words = ReturnType<typeof readAuditWords>;

async function take({ file, from, to }: Words, { database, report, signal }: CommandTools): Promise<void> {
  const format = auditFormats[file.slice(file.lastIndexOf('.') + 1)];
  if (!format) throw new PlainFailure('End the name of the file with .csv or .jsonl.');
  const reads = new Reads({ connections: [database], poolSize: 1, onError: () => undefined });
  try {
    report.step(`Writing ${file}`);
    const events = await exportAudit(reads, { file, format, from, to, signal });
    report.step(`${figure(events)} events are in ${file}. Keep it as safe as the log itself.`);
  } finally {
    await reads.close();
  }
}

function tellVerdict(verdict: Verdict, report: Reporter): void {
  if (verdict.fault !== null) throw new PlainFailure(`The audit log is not what was written. ${verdict.fault}`);
  for (const { month, events } of verdict.dropped)
    report.say(`${month.slice(0, 7)} was dropped when its time was over: ${figure(events)} events.`);
  report.say('Everything under the seals is as it was written.');
  tellCounts(verdict, report);
}

function tellCounts({ seals, sealed, waiting, waitingSince, head }: AuditCounts, report: Reporter): void {
  report.say(`${figure(sealed)} events under ${figure(seals)} seals.`);
  if (waiting > 0) report.say(`${figure(waiting)} wait for the next seal, since ${waitingSince?.toISOString()}.`);
  if (head !== null) report.say(`The newest head, to be written down elsewhere: ${head}`);
}

function figure(count: number): string {
  return count.toLocaleString('en-GB');
}

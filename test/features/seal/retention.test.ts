import { afterAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { auditFormats } from '../../../src/exchange/audit/audit-formats.ts';
import { exportAudit } from '../../../src/exchange/audit/export-audit.ts';
import { dropOldAudit } from '../../../src/features/seal/drop-old-audit.ts';
import { keepAuditMonths } from '../../../src/jobs/keep-audit-months.ts';
import { sealAuditLog } from '../../../src/jobs/seal-audit-log.ts';
import { folderStore } from '../../../src/files/folder-store.ts';
import { createLog } from '../../../src/log.ts';
import { createMailer } from '../../../src/mail/create-mailer.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { feedTools } from '../../support/job-tools.ts';
import { builders } from '../../support/builders.ts';
import { withClient } from '../../support/with-client.ts';
import { sealAll, verify } from './sealing.ts';

const api = testApi();
const { aService } = builders(api);

/** A month of the past with three events, as if the log had been kept since. */
function anOldMonth(client: pg.Client, month: string): Promise<unknown> {
  const name = `audit.event_${month.replace('-', '_')}`;
  return client.query(`
    create table ${name} partition of audit.event
      for values from ('${month}-01 00:00+00') to ('${month}-01 00:00+00'::timestamptz + interval '1 month');
    select audit.protect('${name}');
    insert into audit.event (at, action, subject) select '${month}-15'::timestamptz, 'READ', 'person' from generate_series(1, 3)`);
}

describe('retention', () => {
  it('drops whole sealed months that are too old, and the chain can still be checked', async () => {
    await withClient(api.connection, async (client) => {
      await anOldMonth(client, '2018-01');
      await anOldMonth(client, '2018-12');
      await sealAll(client);
      const { em } = api.directory.contextFor(systemViewer('keep-audit-months'));

      const months = await dropOldAudit(em, { years: 8, now: new Date('2026-11-22T12:00:00Z') });

      await sealAll(client);
      const { fault, dropped } = await verify(client);
      expect({ months, fault }).toEqual({ months: 1, fault: null });
      expect(dropped).toMatchObject([{ month: '2018-01-01', events: 3 }]);
      const { rows } = await client.query(`select actor, subject_id, after from audit.event where action = 'DROP'`);
      expect(rows).toEqual([{ actor: 'system:keep-audit-months', subject_id: '2018-01', after: { events: 3 } }]);
    });
  });

  it('keeps a month of which something is not sealed', async () => {
    await withClient(api.connection, async (client) => {
      await anOldMonth(client, '2017-05');
      const { em } = api.directory.contextFor(systemViewer('keep-audit-months'));

      await dropOldAudit(em, { years: 8, now: new Date('2026-11-22T12:00:00Z') });

      const { rows } = await client.query(`select to_regclass('audit.event_2017_05') is not null as kept`);
      expect(rows).toEqual([{ kept: true }]);
    });
  });
});

describe('the jobs of the audit log', () => {
  it('seal what has come, write the head into the log of the program, and look after the months', async () => {
    await aService();
    const lines: string[] = [];
    const log = createLog('info', { write: (line: string) => void lines.push(line) });
    const mailer = await createMailer({ way: { by: 'FOLDER' }, from: 'a@example.org' }, os.tmpdir());
    const files = folderStore(os.tmpdir());
    const tools = () => ({
      ctx: api.directory.contextFor(systemViewer('seal')),
      mailer,
      files,
      log,
      auditYears: 8,
      careYears: 8,
      feeds: feedTools(api.directory, api.connection),
    });

    while (lines.length === 0) await sealAuditLog.run({}, tools());
    await keepAuditMonths.run({}, tools());

    expect(lines[0]).toMatch(/"head":"\d+:[0-9a-f]{64}"/);
  });
});

describe('an export', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-audit-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const everything = { from: null, to: null, signal: new AbortController().signal };

  it('holds every event, and is an event', async () => {
    const service = await aService({ name: { en: 'Exported, "quoted"' } });
    const file = path.join(folder, 'log.jsonl');

    const events = await exportAudit(api.directory.reads, { ...everything, file, format: auditFormats.jsonl! });

    const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
    const parsed = lines.map((line) => JSON.parse(line));
    expect(lines).toHaveLength(events);
    expect(parsed.find(({ subjectId }) => subjectId === service.id).after.name).toEqual({ en: 'Exported, "quoted"' });
    expect(parsed.at(-1)).toMatchObject({ action: 'EXPORT', actor: 'system:audit' });
  });

  it('writes over nothing, and says so in a sentence', async () => {
    const file = path.join(folder, 'kept.jsonl');
    fs.writeFileSync(file, 'what was here');
    const to = (name: string) => ({ ...everything, file: path.join(folder, name), format: auditFormats.jsonl! });

    await expect(exportAudit(api.directory.reads, to('kept.jsonl'))).rejects.toThrow(
      /kept\.jsonl is there already\. Name/,
    );
    await expect(exportAudit(api.directory.reads, to('no/log.jsonl'))).rejects.toThrow(/\(ENOENT\)\. Is its folder/);
    expect(fs.readFileSync(file, 'utf8')).toBe('what was here');
  });

  it('for spreadsheets starts no cell like a formula', () => {
    const event = { id: '1', at: new Date(0), actor: '=cmd', concerns: ['a', 'b'], after: { name: 'x, "y"' } };

    const line = auditFormats.csv?.line(event as never);

    expect(line).toBe(`1,1970-01-01T00:00:00.000Z,'=cmd,,,,,,,,a b,,,"{""name"":""x, \\""y\\""""}",,\r\n`);
  });
});

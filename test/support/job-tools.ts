import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import type { MailWay } from '../../src/config/mail.ts';
import type { Directory } from '../../src/directory.ts';
import { folderStore } from '../../src/files/folder-store.ts';
import type { JobTools } from '../../src/jobs/job.ts';
import { createLog } from '../../src/log.ts';
import { createMailer } from '../../src/mail/create-mailer.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import type { TestApi } from './api.ts';

/** What imports of feeds need, on this directory. */
export function feedTools(directory: Directory, database: pg.PoolConfig, now = () => new Date()): JobTools['feeds'] {
  return {
    newContext: () => directory.contextFor(systemViewer('import'), { now }),
    ...{ database, networks: [], signal: new AbortController().signal },
  };
}

/** What a job is run with, where a test runs one by hand. Letters go this way. */
export async function jobTools(api: TestApi, way: MailWay = { by: 'FOLDER' }): Promise<JobTools> {
  const mailer = await createMailer({ way, from: 'Linkwell <linkwell@example.org>' }, path.join(os.tmpdir(), 'mail'));
  return {
    ctx: api.directory.contextFor(systemViewer('test')),
    mailer,
    files: folderStore(os.tmpdir()),
    log: createLog('warn', { write: () => undefined }),
    auditYears: 8,
    careYears: 8,
    feeds: feedTools(api.directory, api.connection, () => api.now()),
  };
}

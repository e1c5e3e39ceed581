import path from 'node:path';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Directory } from '../directory.ts';
import { createMailer } from '../mail/mailer.ts';
import { systemViewer } from '../shared/viewer.ts';
import { jobs } from './jobs.ts';
import { runJobs } from './run-jobs.ts';

export interface StartJobsOptions {
  config: Pick<Config, 'mail' | 'dataFolder' | 'isProduction' | 'auditYears'>;
  directory: Directory;
  database: pg.PoolConfig;
  log: Logger;
}

/** Begins the work behind the scenes, in this process. */
export function startJobs({ config, directory, database, log }: StartJobsOptions): Promise<{ stop(): Promise<void> }> {
  const folder = path.join(config.dataFolder, 'mail');
  if (config.mail.smtpUrl === null) log.warn(`SMTP_URL is not set: letters are written into ${folder}.`);
  const mailer = createMailer(config.mail, folder);
  return runJobs({
    database,
    jobs,
    toolsFor: ({ name }) => ({
      ctx: directory.contextFor(systemViewer(name)),
      mailer,
      log,
      auditYears: config.auditYears,
    }),
    log,
  });
}

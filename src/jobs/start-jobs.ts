import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Directory } from '../directory.ts';
import { createFileStore } from '../files/create-file-store.ts';
import { createMailer, mailFolder } from '../mail/create-mailer.ts';
import { systemViewer } from '../shared/viewer.ts';
import { jobs } from './jobs.ts';
import { keepInStep } from './keep-in-step.ts';
import { runJobs } from './run-jobs.ts';

export interface StartJobsOptions {
  config: Pick<Config, 'mail' | 'files' | 'dataFolder' | 'isProduction' | 'auditYears' | 'care' | 'outgoing'>;
  directory: Directory;
  database: pg.PoolConfig;
  log: Logger;
}

/** Begins the work behind the scenes, in this process. */
export async function startJobs({
  config,
  directory,
  database,
  log,
}: StartJobsOptions): Promise<{ stop(): Promise<void> }> {
  const folder = mailFolder(config);
  if (config.mail.way.by === 'FOLDER') log.warn(`SMTP_URL is not set: letters are written into ${folder}.`);
  const mailer = await createMailer(config.mail, folder);
  const files = await createFileStore(config);
  const stopping = new AbortController();
  const feeds = {
    newContext: () => directory.contextFor(systemViewer('import')),
    ...{ database, networks: config.outgoing.networks, signal: stopping.signal },
  };
  const queue = await runJobs({
    database,
    jobs,
    toolsFor: ({ name }) => ({
      ctx: directory.contextFor(systemViewer(name)),
      mailer,
      files,
      log,
      auditYears: config.auditYears,
      careYears: config.care.years,
      feeds,
    }),
    log,
  });
  const step = keepInStep(directory, log);
  return {
    async stop() {
      stopping.abort();
      await step.stop();
      await queue.stop();
    },
  };
}

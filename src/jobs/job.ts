import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { DueFeeds } from '../exchange/feeds/run/import-due-feeds.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Mailer } from '../mail/mailer.ts';

/** Work behind the scenes. It may be done twice, never not at all, and by any of the API processes. */
export interface Job {
  /** What the queue knows it by: `send-letter`. */
  readonly name: string;
  /** When it is due by itself, as cron says it (`* * * * *`: each minute), in UTC; null where something queues it. */
  readonly due: string | null;
  run(payload: unknown, tools: JobTools): Promise<void>;
}

export interface JobTools {
  /** A fresh unit of work for the job, which stands in the change record as `system:<name>`. */
  readonly ctx: Context;
  readonly mailer: Mailer;
  readonly files: FileStore;
  readonly log: Logger;
  /** How many years the audit log is kept. */
  readonly auditYears: number;
  /** How many years after the last activity people whom teams support are kept. */
  readonly careYears: number;
  /** What imports of feeds need. */
  readonly feeds: DueFeeds;
}

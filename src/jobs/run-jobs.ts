import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';
import { openPool } from '../database/open-pool.ts';
import type { Job, JobTools } from './job.ts';

/** Jobs that one process does at once. */
const AT_ONCE = 2;
/** Beside those: one that listens, one for what is due by the clock, and one to spare. */
const CONNECTIONS = AT_ONCE + 3;
const POLL_MS = 5_000;
const LOOK_MS = 10;
const LOOKS = 200;

export interface JobsOptions {
  database: pg.PoolConfig;
  jobs: readonly Job[];
  toolsFor: (job: Job) => JobTools;
  log: Log;
}

/** Does the work that is queued, beside answering, until it is stopped. What was begun is finished first. */
export async function runJobs({ database, jobs, toolsFor, log }: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const pool = openPool({ ...database, max: CONNECTIONS }, (error) => lost(log, error));
  const runner = await run({
    pgPool: pool,
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: tasksOf(jobs, toolsFor),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, due }) => (due === null ? [] : [{ task: name, match: due }])),
    ),
    logger: loggerTo(log),
  });
  runner.promise.catch((error: unknown) => lost(log, error));
  return { stop: () => stop(runner, pool) };
}

function tasksOf(jobs: readonly Job[], toolsFor: (job: Job) => JobTools): TaskList {
  const tasks = jobs.map((job) => [job.name, (payload: unknown) => job.run(payload, toolsFor(job))] as const);
  return Object.fromEntries(tasks);
}

async function stop(runner: Runner, pool: pg.Pool): Promise<void> {
  await runner.stop().catch(() => undefined);
  await untilQuiet(pool);
  await pool.end();
}

/**
 * The queue does not wait until it has noted that a job is done. A job of which that is not noted is held for four hours and
 * then done again.
 */
async function untilQuiet(pool: pg.Pool): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    await sleep(LOOK_MS);
    if (pool.waitingCount === 0 && pool.idleCount === pool.totalCount) return;
  }
}

function lost(log: Log, error: unknown): void {
  log.warn({ error }, 'The work behind the scenes has met a fault; it goes on by itself.');
}

/** Its faults go to our log; all else it has to say is of no interest to an operator. */
function loggerTo(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ reason: message }, 'Work behind the scenes has failed.');
  });
}

import type pg from 'pg';
import type { Context } from '../../../context.ts';
import { nextAt } from '../../../features/feed-schedule/feed-schedule.rules.ts';
import { FeedSchedule } from '../../../features/feed-schedule/feed-schedule.entity.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { silentReporter } from '../../../shared/progress.ts';
import { alone, Busy } from '../../import/run/alone.ts';
import { openFeed } from '../open-feed.ts';
import type { Concluded } from './conclude-run.ts';
import { importFeed } from './import-feed.ts';

export interface DueFeeds {
  newContext: () => Context;
  database: pg.PoolConfig;
  /** Private networks that may be asked all the same. */
  networks: readonly string[];
  /** Ends when the program does: the import goes on after its next start. */
  signal: AbortSignal;
}

/** What came of a feed that was due. */
export interface DueFeed {
  address: string;
  concluded: Concluded | null;
  /** Why it failed, in a sentence; null when it did not. */
  failure: string | null;
  /** What nobody expected, for the log. */
  fault?: unknown;
}

const PER_SECOND = 4;
const TIME_LIMIT_MS = 30_000;
const UNEXPECTED = 'The program failed at it. What went wrong is in its log.';

/**
 * Imports the feeds whose time has come, one after the other. One that fails does not hold up the others. While somebody else
 * imports something, all of them wait for the next time.
 */
export async function importDueFeeds(due: DueFeeds): Promise<DueFeed[]> {
  const { em, now } = due.newContext();
  const schedules = await em.find(FeedSchedule, { nextAt: { $lte: now() } }, { orderBy: { nextAt: 'asc', id: 'asc' } });
  const came: DueFeed[] = [];
  for (const schedule of schedules) {
    if (due.signal.aborted) break;
    const result = await importOne(due, schedule);
    // Stopped with the program: it is due at once when that runs again.
    if (result === 'BUSY' || due.signal.aborted) break;
    await keepResult(due, schedule, result);
    came.push(result);
  }
  return came;
}

async function keepResult({ newContext }: DueFeeds, { id, every }: FeedSchedule, { failure }: DueFeed): Promise<void> {
  const { em, now } = newContext();
  const next = nextAt(every, { hasFailed: failure !== null }, now());
  await em.execute('update feed_schedule set next_at = ?, last_failure = ? where id = ?::uuid', [next, failure, id]);
}

async function importOne(due: DueFeeds, { address, source }: FeedSchedule): Promise<DueFeed | 'BUSY'> {
  const { newContext, database, networks, signal } = due;
  const client = { networks, signal, perSecond: PER_SECOND, timeLimitMs: TIME_LIMIT_MS, obeysRobots: true };
  try {
    const feed = openFeed({ address, source: source ?? null, encoding: 'utf-8', ...client });
    const plain = { isRehearsal: false, isFresh: false, believesLosses: false, reportFile: null };
    const work = () => importFeed({ feed, address, ...plain, newContext, report: silentReporter, signal });
    const concluded = await alone(database, work).finally(() => feed.close());
    return { address, concluded, failure: null };
  } catch (error) {
    if (error instanceof Busy) return 'BUSY';
    if (error instanceof PlainFailure) return { address, concluded: null, failure: error.message };
    return { address, concluded: null, failure: UNEXPECTED, fault: error };
  }
}

import type pg from 'pg';
import { openDirectory } from '../../src/directory.ts';
import { remindEditors } from '../../src/features/freshness/remind-editors.ts';
import { turnStale } from '../../src/search/upkeep/turn-stale.queries.ts';
import { dayNumber, londonDay } from '../../src/shared/opening-hours/london.ts';
import type { Reporter } from '../../src/shared/progress.ts';
import { systemViewer } from '../../src/shared/viewer.ts';

const LATER_MONTHS = 12;

/** The job that reminds, over a directory that has been filled, as if nobody had checked anything for a year more. */
export async function measureReminders(database: pg.PoolConfig, report: Reporter): Promise<void> {
  const directory = await openDirectory({ primary: database });
  const later = new Date();
  later.setUTCMonth(later.getUTCMonth() + LATER_MONTHS);
  const context = () => directory.contextFor(systemViewer('remind-editors'), { now: () => later });
  try {
    await timed('The first run: everything is due', report, async () => remindEditors(context()));
    await timed('The run of the next day: nothing is', report, async () => remindEditors(context()));
    const today = dayNumber(londonDay(later));
    await timed('Documents that have become stale', report, async () => turnStale(context().em, today));
  } finally {
    await directory.close();
  }
}

async function timed(what: string, report: Reporter, work: () => Promise<unknown>): Promise<void> {
  const [startedAt, highest] = [performance.now(), highestMemory()];
  const found = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  report.step(`${what}: ${JSON.stringify(found)} in ${seconds} s, ${highest()} MB at most`);
}

/** Looks every tenth of a second; says, when asked, the most that was seen. */
function highestMemory(): () => number {
  let most = process.memoryUsage.rss();
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  return () => {
    clearInterval(look);
    return Math.round(most / 2 ** 20);
  };
}

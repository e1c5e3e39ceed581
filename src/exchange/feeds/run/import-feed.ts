import type { Context } from '../../../context.ts';
import { londonDay } from '../../../shared/opening-hours/london.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { Reporter } from '../../../shared/progress.ts';
import { newId } from '../../../shared/uuid.ts';
import { plainFault } from '../../import/run/import-file.ts';
import { Turns } from '../../import/run/turns.ts';
import { BEGINNING, type Cursor } from '../read/cursor.rules.ts';
import type { Feed } from '../read/feed.ts';
import { dealWithItems } from './deal-with-items.ts';
import { concludeRun, type Concluded } from './conclude-run.ts';
import { countOpen, openAgain } from './items.queries.ts';
import { LikelyTwins } from './likely-twins.ts';
import { listFeed } from './list-feed.ts';
import type { Running } from './running.ts';
import { beginRun, endRun, keepManners, resumeRun, unfinishedRun, type RunRow } from './runs.queries.ts';
import { Terms } from './terms.ts';

export interface FeedImport {
  feed: Feed;
  /** Where it is, for people. */
  address: string;
  isRehearsal: boolean;
  /** Begins anew although an import of this feed was broken off. */
  isFresh: boolean;
  /** Believes a feed that has lost most of what it had. */
  believesLosses: boolean;
  reportFile: string | null;
  newContext: () => Context;
  report: Reporter;
  signal: AbortSignal;
}

const GOES_ON_FOR_MS = 24 * 60 * 60 * 1000;

/** Imports a feed: reads its list, then each record. It may be killed at any time: the next one goes on from there. */
export async function importFeed(wanted: FeedImport): Promise<Concluded> {
  const { feed, newContext, report } = wanted;
  const { em, now } = newContext();
  const { robots, licence } = await feed.greet();
  report.say(`  ${robots} ${licence === null ? 'It names no licence.' : `Licence: ${licence}.`}`);
  const { run, isResumed } = await openRun(wanted);
  await keepManners(em, run.id, { robots, licence });
  const running: Running = {
    ...{
      ...wanted,
      isResumed,
      em,
      terms: await Terms.of(em, feed.source),
      twins: new LikelyTwins(feed.source),
      turns: new Turns(),
      today: londonDay(now()),
    },
    occasion: { source: feed.source, runId: run.id, at: run.startedAt },
  };
  try {
    const cursor = await readWhole(running, run);
    return await concludeRun(running, { cursor, ...wanted });
  } catch (error) {
    throw await brokenOff(running, error);
  }
}

async function readWhole(running: Running, run: RunRow): Promise<Cursor> {
  const cursor = await listFeed(running, run);
  await dealWithItems(running);
  return cursor;
}

async function openRun(wanted: FeedImport): Promise<{ run: RunRow; isResumed: boolean }> {
  const { feed, address, isRehearsal, isFresh, newContext, report } = wanted;
  const { em, now, viewer } = newContext();
  const since = new Date(now().getTime() - GOES_ON_FOR_MS);
  const edition = await feed.edition();
  const last = isRehearsal || isFresh ? null : await unfinishedRun(em, feed.source, since);
  const begun = (last?.cursor.edition ?? null) === edition ? last : null;
  if (last !== null && begun === null)
    report.say('  An import was broken off, of another file or with another mapping: this one begins anew.');
  if (begun !== null) {
    await resumeRun(em, begun.id);
    await openAgain(em, begun.id);
    report.say(`  It goes on where it was broken off: ${await countOpen(em, begun.id)} records are still to do.`);
    return { run: begun, isResumed: true };
  }
  const run = { id: newId(), cursor: { ...BEGINNING, edition }, standard: null, licence: null, startedAt: now() };
  await beginRun(em, { ...run, source: feed.source, address, isRehearsal, startedBy: viewer.id ?? '' });
  return { run, isResumed: false };
}

/** Notes how it ended, if the database is there to note it. What is in stays in, and nothing counts as missing. */
async function brokenOff({ newContext, occasion, signal }: Running, fault: unknown): Promise<unknown> {
  const { em, now } = newContext();
  const error = plainFault(fault);
  const isPlain = error instanceof PlainFailure;
  const why = signal.aborted ? 'Stopped as you wished.' : isPlain ? error.message : 'The program failed.';
  const end = { state: signal.aborted ? ('STOPPED' as const) : ('FAILED' as const), failure: why };
  await endRun(em, occasion.runId, { ...end, at: now(), isComplete: false, notSeen: 0 }).catch(() => undefined);
  if (!isPlain && !signal.aborted) return error;
  return new PlainFailure(
    `${why}\nWhat was read is in and stays in, and nothing counts as missing. Run the same command again to go on.`,
  );
}

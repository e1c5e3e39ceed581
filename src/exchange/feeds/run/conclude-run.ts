import type { Cursor } from '../read/cursor.rules.ts';
import { forgetOldItems } from './items.queries.ts';
import { markListed, markMissing, missing, type Lost } from './not-seen.queries.ts';
import { writeReport } from './report.ts';
import type { Running } from './running.ts';
import { endRun, type RunCounts } from './runs.queries.ts';

export interface Concluded extends RunCounts {
  /** Whether the whole list was read, so that what is not on it is missing. */
  isComplete: boolean;
  lost: Lost[];
  /** Why nothing counts as missing although something is; null where it counts. */
  doubt: string | null;
  unmapped: number;
}

interface Conclusion {
  cursor: Cursor;
  believesLosses: boolean;
  reportFile: string | null;
}

/** Records of so many runs of a feed are kept; what the others came to stays. */
const RUNS_WITH_RECORDS = 5;
/** A feed that loses more than half of so many is rather broken than right. */
const FEW = 20;

/** Notes what a run came to, and marks what a whole list does not hold any more as not seen. Nothing is ever taken away. */
export async function concludeRun(running: Running, conclusion: Conclusion): Promise<Concluded> {
  const { em, occasion, isRehearsal, terms, newContext } = running;
  const isComplete = conclusion.cursor.end === 'WHOLE';
  const { lost, known } = isComplete ? await missing(em, occasion) : { lost: [], known: 0 };
  const isTooMuch = lost.length >= FEW && lost.length * 2 > known && !conclusion.believesLosses;
  const doubt = isTooMuch ? doubtOf(lost.length, known) : null;
  const notSeen = isTooMuch ? 0 : lost.length;

  const end = { state: 'FINISHED' as const, at: newContext().now(), isComplete, notSeen, failure: doubt };
  const counts = await endRun(em, occasion.runId, end);
  if (!isRehearsal) {
    await terms.keep(em, occasion.source, !running.isResumed);
    await markListed(em, occasion);
    const isAllRead = counts.notFetched + counts.rejected === 0;
    if (isComplete && !isTooMuch) await markMissing(em, occasion, { isAllRead });
  }
  if (conclusion.reportFile !== null) await writeReport(em, conclusion.reportFile, occasion.runId, lost);
  await forgetOldItems(em, occasion.source, RUNS_WITH_RECORDS);
  return { ...counts, isComplete, lost, doubt, unmapped: terms.unmapped };
}

function doubtOf(lost: number, known: number): string {
  return `The feed holds ${lost} of ${known} services no more. That is not believed: nothing was marked. If it is right, add --believe-losses.`;
}

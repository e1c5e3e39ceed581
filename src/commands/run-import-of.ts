import type { Context } from '../context.ts';
import type { Feed } from '../exchange/feeds/read/feed.ts';
import type { Concluded } from '../exchange/feeds/run/conclude-run.ts';
import { importFeed } from '../exchange/feeds/run/import-feed.ts';
import { alone } from '../exchange/import/run/alone.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Reporter } from '../shared/progress.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { CommandTools } from './command.ts';
import { withDirectory } from './with-directory.ts';

export interface ImportOf {
  /** Opens what is imported, once the directory is there. */
  open: (ctx: Context) => Feed | Promise<Feed>;
  /** Where it is, for people. */
  address: string;
  isRehearsal: boolean;
  isFresh: boolean;
  believesLosses: boolean;
  reportFile: string | null;
}

/** Imports one feed, table or file, while nothing else is imported, and tells what came of it. */
export async function runImportOf({ open, ...choices }: ImportOf, tools: CommandTools): Promise<void> {
  const { database, report, signal } = tools;
  await alone(database, () =>
    withDirectory(database, async (directory) => {
      const newContext = () => directory.contextFor(systemViewer('import'));
      const feed = await open(newContext());
      try {
        report.step(`Importing ${feed.source}${choices.isRehearsal ? ', as a rehearsal: nothing will be kept' : ''}`);
        tell(await importFeed({ feed, ...choices, newContext, report, signal }), report, choices.reportFile);
      } finally {
        await feed.close();
      }
    }),
  );
}

function tell(concluded: Concluded, report: Reporter, reportFile: string | null): void {
  const { created, updated, unchanged, leftOut, rejected, notFetched } = concluded;
  const count = (number: number, words: string) => `${number.toLocaleString('en-GB')} ${words}`;
  const outcomes = [count(created, 'created'), count(updated, 'updated'), count(unchanged, 'unchanged')];
  report.step(
    [...outcomes, count(leftOut, 'left out'), count(rejected, 'rejected'), count(notFetched, 'not fetched')].join(', '),
  );
  for (const line of worthALook(concluded)) report.say(`  ${line}`);
  if (reportFile !== null) report.say(`  The report by record is in ${reportFile}.`);
  if (rejected + notFetched > 0)
    throw new PlainFailure(
      `${count(rejected + notFetched, 'records were not taken')}. The report says why: --report, or importRuns.`,
    );
}

function worthALook({ conflicts, likelyDuplicates, lost, isComplete, doubt, unmapped }: Concluded): string[] {
  return [
    ...(conflicts > 0
      ? [`${conflicts} fields say something new that somebody has changed here: importConflicts.`]
      : []),
    ...(likelyDuplicates > 0
      ? [`${likelyDuplicates} records bring what is likely here already: duplicateCandidates.`]
      : []),
    ...(doubt === null && lost.length > 0 ? [`${lost.length} services are in the feed no more: notSeenListings.`] : []),
    ...(doubt === null ? [] : [doubt]),
    ...(isComplete ? [] : ['The list changed while it was read, or broke off: nothing counts as missing.']),
    ...(unmapped > 0 ? [`${unmapped} of its terms have no meaning here yet: feedTerms.`] : []),
  ];
}

import path from 'node:path';
import { parseArgs } from 'node:util';
import { ENCODINGS, type Encoding } from '../exchange/import/csv/file-text.ts';
import { alone } from '../exchange/import/run/alone.ts';
import { openFeed, type FeedWanted } from '../exchange/feeds/open-feed.ts';
import { importFeed } from '../exchange/feeds/run/import-feed.ts';
import { checkReport } from '../exchange/feeds/run/report.ts';
import type { Concluded } from '../exchange/feeds/run/conclude-run.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { Reporter } from '../shared/progress.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { CommandTools } from './command.ts';
import { withDirectory } from './with-directory.ts';

export const FEED_USAGE = `import -- oruk <address or file> [--dry-run] [--report report.csv] [--source name] [--per-second 4]
  brings in a feed of Open Referral UK, version 3 or 1: an address on the web, or a JSON file with a list of services
  --source          by which its listings are known here; its address, unless said
  --per-second      how many requests a second at the most
  --time-limit      how many seconds one answer may take
  --ignore-robots   asks although robots.txt forbids it: with the leave of the publisher
  --believe-losses  marks what is missing although the feed has lost most of what it had
  --fresh           begins anew although an import was broken off
  --encoding        how a file is written`;

const MOST_PER_SECOND = 10_000;
const LONGEST_ANSWER_S = 600;

const OPTIONS = {
  report: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'per-second': { type: 'string', default: '4' },
  'time-limit': { type: 'string', default: '30' },
  'ignore-robots': { type: 'boolean', default: false },
  'believe-losses': { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  encoding: { type: 'string', default: 'utf-8' },
} as const;

function wordsOf(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [address = '', ...more] = positionals;
  return { ...values, address, more };
}

/** What is wrong with the words after `oruk`, in one sentence, or null. */
export function problemWithFeed(args: string[]): string | null {
  const words = wordsOf(args);
  if (words.address === '') return 'Say which feed to import: its address, or a file.';
  if (words.more.length > 0) return 'Import one feed at a time; put quotation marks around a name with blanks.';
  if (!isWithin(words['per-second'], MOST_PER_SECOND)) return 'Say how many requests a second: 4, or 0.5.';
  if (!isWithin(words['time-limit'], LONGEST_ANSWER_S)) return 'Say how many seconds an answer may take: 1 to 600.';
  return encodingOf(words.encoding) ? null : `There is no encoding “${words.encoding}”.`;
}

function isWithin(written: string, most: number): boolean {
  return Number(written) > 0 && Number(written) <= most;
}

function encodingOf(text: string): Encoding | null {
  return ENCODINGS.find((each) => each === text) ?? null;
}

/** Imports one feed, while nothing else is imported. */
export async function runFeedImport(args: string[], { config, database, report, signal }: CommandTools): Promise<void> {
  const words = wordsOf(args);
  const reportFile = words.report ?? null;
  if (reportFile !== null) checkReport(reportFile, words.address);
  const wanted: FeedWanted = {
    address: words.address,
    source: words.source ?? null,
    encoding: encodingOf(words.encoding) ?? 'utf-8',
    perSecond: Number(words['per-second']),
    timeLimitMs: Number(words['time-limit']) * 1000,
    networks: config.outgoing.networks,
    obeysRobots: !words['ignore-robots'],
    signal,
  };
  const isRehearsal = words['dry-run'];
  await alone(database, () =>
    withDirectory(database, async (directory) => {
      const feed = openFeed(wanted);
      try {
        report.step(`Importing ${feed.source}${isRehearsal ? ', as a rehearsal: nothing will be kept' : ''}`);
        const newContext = () => directory.contextFor(systemViewer('import'));
        const choices = { isRehearsal, isFresh: words.fresh, believesLosses: words['believe-losses'], reportFile };
        const address = /^https?:/i.test(words.address) ? words.address : path.basename(words.address);
        tell(await importFeed({ feed, address, ...choices, newContext, report, signal }), report, reportFile);
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

function worthALook({ conflicts, lost, isComplete, doubt, unmapped }: Concluded): string[] {
  return [
    ...(conflicts > 0
      ? [`${conflicts} fields say something new that somebody has changed here: importConflicts.`]
      : []),
    ...(doubt === null && lost.length > 0 ? [`${lost.length} services are in the feed no more: notSeenListings.`] : []),
    ...(doubt === null ? [] : [doubt]),
    ...(isComplete ? [] : ['The list changed while it was read, or broke off: nothing counts as missing.']),
    ...(unmapped > 0 ? [`${unmapped} of its terms have no meaning here yet: feedTerms.`] : []),
  ];
}

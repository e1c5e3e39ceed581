import path from 'node:path';
import { parseArgs } from 'node:util';
import { openFeed, type FeedWanted } from '../exchange/feeds/open-feed.ts';
import type { CommandTools } from './command.ts';
import { choicesOf, encodingOf, IMPORT_OPTIONS } from './import-words.ts';
import { runImportOf } from './run-import-of.ts';

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
  ...IMPORT_OPTIONS,
  'per-second': { type: 'string', default: '4' },
  'time-limit': { type: 'string', default: '30' },
  'ignore-robots': { type: 'boolean', default: false },
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

/** Imports one feed, while nothing else is imported. */
export async function runFeedImport(args: string[], tools: CommandTools): Promise<void> {
  const { config, signal } = tools;
  const words = wordsOf(args);
  const choices = choicesOf(words, words.address);
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
  const address = /^https?:/i.test(words.address) ? words.address : path.basename(words.address);
  await runImportOf({ open: () => openFeed(wanted), address, ...choices }, tools);
}

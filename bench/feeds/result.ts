import type { Section } from '../report/sections.ts';

/** All that one run about imports has found. */
export interface FeedsResult {
  measuredAt: string;
  services: number;
  seed: number;
  imports: Import[];
}

/** One import of the whole feed. */
export interface Import {
  name: string;
  load: { before: number; after: number };
  records: number;
  /** From the first request to the end of the run. */
  seconds: number;
  /** Seconds of a processor: of the import from its start to its end, and of PostgreSQL meanwhile, for whomever. */
  processor: { program: number; postgresql: number };
  created: number;
  updated: number;
  unchanged: number;
  /** Left out, refused or not fetched. */
  notTaken: number;
  /** Of the import's own process, in megabytes: in each fifth of the time on average, and at most. */
  memory: { fifths: number[]; most: number };
}

export function sectionsOfFeeds({ imports }: FeedsResult): Section[] {
  const count = (number: number) => number.toLocaleString('en-GB');
  return [
    {
      title: 'Records a second, and memory',
      note: 'A directory imports what another one publishes as Open Referral UK: from a file, which is saving alone; and over HTTP, each record by a request of its own, without a limit of requests a second. There both share the machine, so the time is that of giving as well as of taking. What is left out is over: tombstones of what the other one had.',
      columns: ['', ...MEASURED, 'load before, after'],
      rows: imports.map(
        ({ name, records, seconds, created, updated, unchanged, notTaken, memory, load, processor }) => [
          ...[name, count(records), String(seconds), count(Math.round(records / seconds))],
          `${processor.program}, ${processor.postgresql}`,
          [created, updated, unchanged, notTaken].map(count).join(' / '),
          ...[`${memory.fifths.join(', ')} MB`, `${memory.most} MB`, `${load.before}, ${load.after}`],
        ],
      ),
    },
  ];
}

const MEASURED = [
  ...['records', 'seconds', 'records a second', 'seconds of a processor: import, PostgreSQL'],
  ...['new / changed / unchanged / not taken', 'memory in each fifth of the time', 'at most'],
];

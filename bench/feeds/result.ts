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
      note: 'A directory imports what another one on this machine publishes as Open Referral UK, record by record over HTTP, without a limit of requests a second. Both share the machine, so the time is that of giving as well as of taking.',
      columns: [
        ...['', 'records', 'seconds', 'records a second', 'new / changed / unchanged / not taken'],
        ...['memory in each fifth of the time', 'at most', 'load before, after'],
      ],
      rows: imports.map(({ name, records, seconds, created, updated, unchanged, notTaken, memory, load }) => [
        ...[name, count(records), String(seconds), count(Math.round(records / seconds))],
        [created, updated, unchanged, notTaken].map(count).join(' / '),
        ...[`${memory.fifths.join(', ')} MB`, `${memory.most} MB`, `${load.before}, ${load.after}`],
      ]),
    },
  ];
}

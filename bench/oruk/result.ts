import type { Figures } from '../measure/figures.ts';
import type { Section } from '../report/sections.ts';

/** All that one run about open data has found. */
export interface OrukResult {
  measuredAt: string;
  services: number;
  seed: number;
  load: { before: number; after: number };
  conformance: {
    schemas: number;
    counts: Record<string, number>;
    breaks: readonly string[];
    seconds: number;
    /** What the public validator would find wrong by its steps. */
    judged?: readonly string[];
  } | null;
  stream: { records: number; seconds: number; megabytes: number; memory: MemoryWhile };
  times: { name: string; figures: Figures; complaints: readonly string[]; first?: number }[];
  /** Files of everything, where there are not too many services for one. */
  files?: { ending: string; begun: number; seconds: number; megabytes: number; most: number }[] | null;
}

/** What the program held in memory while it sent everything, in megabytes. */
export interface MemoryWhile {
  before: number;
  /** In each fifth of the time, on average. */
  fifths: number[];
  most: number;
}

const GOAL_PER_SECOND = 1_000;
const GOAL_PAGE_MS = 100;

export function sectionsOfOruk(result: OrukResult): Section[] {
  return [
    conformance(result),
    stream(result),
    pages(result),
    ...(result.files ? [files(result.files, result.services)] : []),
  ];
}

function conformance({ conformance: found, services, seed }: OrukResult): Section {
  const note = `Every page and every record of ${count(services)} generated services, seed ${seed}, against every schema of both copies of Open Referral UK 3.0, formats included. A list is held as pages of 500, brief and with \`full=true\`; 200 records by chance are asked for by their ids as well.`;
  const columns = ['', 'held'];
  if (!found)
    return {
      title: 'Conformance',
      note: 'Not held: so many take too long, or the schemas were not there.',
      columns,
      rows: [],
    };
  const rows = Object.entries(found.counts).map(([shape, number]) => [shape, count(number)]);
  const judged = found.judged ? [['steps of the public validator that fail', String(found.judged.length)]] : [];
  const broken = found.breaks.length === 0 ? '0' : `**${found.breaks.length}**: ${found.breaks[0]}`;
  return {
    title: 'Conformance',
    note,
    columns,
    rows: [
      ...rows,
      ['schemas', String(found.schemas)],
      ['breaks', broken],
      ...judged,
      ['seconds', String(found.seconds)],
    ],
  };
}

function stream({ stream: { records, seconds, megabytes, memory } }: OrukResult): Section {
  const perSecond = Math.round(records / seconds);
  return {
    title: 'Everything at once, as NDJSON',
    note: `Goal: ${count(GOAL_PER_SECOND)} whole records a second, with flat memory.`,
    columns: ['', 'seen', 'reached'],
    rows: [
      ['records a second', count(perSecond), perSecond >= GOAL_PER_SECOND ? 'yes' : '**no**'],
      ['records, seconds, megabytes', `${count(records)}, ${seconds}, ${count(megabytes)}`, ''],
      ['memory of the program before', `${memory.before} MB`, ''],
      ['in each fifth of the time', `${memory.fifths.join(', ')} MB`, ''],
      ['at most', `${memory.most} MB`, ''],
    ],
  };
}

function pages({ times, load }: OrukResult): Section {
  return {
    title: 'Pages',
    note: `Milliseconds over HTTP at one connection, 20 records a page; how many there are is counted the first time, and again after a change. Goal: p50 at most ${GOAL_PAGE_MS} ms. Load before and after: ${load.before}, ${load.after}.`,
    columns: ['', 'first time', 'p50 / p95 / p99', 'reached'],
    rows: times.map(({ name, figures, complaints, first }) =>
      complaints.length > 0
        ? [name, '', `void: ${complaints[0]?.slice(0, 60)}`, '']
        : [
            name,
            first === undefined ? '' : String(first),
            `${figures.p50} / ${figures.p95} / ${figures.p99}`,
            figures.p50 <= GOAL_PAGE_MS ? 'yes' : '**no**',
          ],
    ),
  };
}

function files(found: NonNullable<OrukResult['files']>, services: number): Section {
  return {
    title: 'Files of everything',
    note: `\`/export/services.*\` without any filter, ${count(services)} services, found through Meilisearch. Goal: 10 seconds each.`,
    columns: ['', 'begun after', 'seconds', 'megabytes', 'memory of the program at most', 'reached'],
    rows: found.map(({ ending, begun, seconds, megabytes, most }) => [
      ending,
      `${begun} s`,
      String(seconds),
      String(megabytes),
      `${most} MB`,
      seconds <= 10 ? 'yes' : '**no**',
    ]),
  };
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

import type { Figures } from '../measure/figures.ts';
import type { Section } from '../report/sections.ts';

/** All that one run about open data has found. */
export interface OrukResult {
  measuredAt: string;
  services: number;
  seed: number;
  load: { before: number; after: number };
  conformance: { schemas: number; counts: Record<string, number>; breaks: readonly string[]; seconds: number } | null;
  stream: { records: number; seconds: number; megabytes: number; memory: MemoryWhile };
  times: { name: string; figures: Figures; complaints: readonly string[] }[];
}

/** What the program held in memory while it sent everything, in megabytes. */
export interface MemoryWhile {
  before: number;
  /** In each fifth of the time, on average. */
  fifths: number[];
  most: number;
}

const GOAL_PER_SECOND = 1_000;
const GOAL_PAGE_MS = 150;

export function sectionsOfOruk(result: OrukResult): Section[] {
  return [conformance(result), stream(result), pages(result)];
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
  const broken = found.breaks.length === 0 ? '0' : `**${found.breaks.length}**: ${found.breaks[0]}`;
  return {
    title: 'Conformance',
    note,
    columns,
    rows: [...rows, ['schemas', String(found.schemas)], ['breaks', broken], ['seconds', String(found.seconds)]],
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
    note: `Milliseconds over HTTP at one connection, 20 records a page. Goal: p50 at most ${GOAL_PAGE_MS} ms for each page by its number. Load before and after: ${load.before}, ${load.after}.`,
    columns: ['', 'p50 / p95 / p99', 'reached'],
    rows: times.map(({ name, figures, complaints }) =>
      complaints.length > 0
        ? [name, `void: ${complaints[0]?.slice(0, 60)}`, '']
        : [
            name,
            `${figures.p50} / ${figures.p95} / ${figures.p99}`,
            name.includes('page') ? (figures.p50 <= GOAL_PAGE_MS ? 'yes' : '**no**') : '',
          ],
    ),
  };
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

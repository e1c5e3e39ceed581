import type { Figures } from '../measure/figures.ts';
import type { Section } from '../report/sections.ts';
import type { ReportTimes } from './reports.ts';
import type { Took } from './upkeep.ts';

/** All that one run about connections has measured. */
export interface ConnectionsResult {
  measuredAt: string;
  services: number;
  connections: number;
  seed: number;
  load: { before: number; after: number };
  made: { seconds: number };
  built: Took;
  checked: Took;
  published: Took;
  reports: ReportTimes[];
  recording: { figures: Figures; complaints: readonly string[] };
  folded: Took;
}

const REPORT_MS = 100;
const RECORD_MS = 20;

export function sectionsOfConnections(result: ConnectionsResult): Section[] {
  return [reports(result), upkeep(result)];
}

function reports({ reports: measured, connections, services, load }: ConnectionsResult): Section {
  return {
    title: `Figures about ${count(connections)} connections to ${count(services)} services`,
    note: `Twenty cells of a report through the API, in a process with it: figures are for whoever has signed in, and no key opens them. Beside it the same counts, medians and numbers of people of those cells by SQL from the connections themselves. Goal: p50 at most ${REPORT_MS} ms. Load before and after: ${load.before}, ${load.after}.`,
    columns: ['', 'API p50 / p95 / p99', 'SQL p50', 'SQL to API', 'reached'],
    rows: measured.map(({ name, ours, raw, ratio, complaints }) =>
      complaints.length > 0
        ? [name, `void: ${complaints[0]?.slice(0, 60)}`, '', '', '']
        : [name, spread(ours), String(raw.p50), String(ratio), reached(ours.p50 <= REPORT_MS)],
    ),
  };
}

function upkeep({ recording, built, checked, published, folded, made }: ConnectionsResult): Section {
  const { figures, complaints } = recording;
  const seen = complaints.length > 0 ? `void: ${complaints[0]?.slice(0, 60)}` : `${spread(figures)} ms`;
  return {
    title: 'Keeping figures about connections',
    note: `Recording is through the API with all of them there; goal: p50 at most ${RECORD_MS} ms.`,
    columns: ['', 'seen', 'reached'],
    rows: [
      [
        `Recording a connection (${figures.requests})`,
        seen,
        reached(complaints.length === 0 && figures.p50 <= RECORD_MS),
      ],
      ['Making people, episodes and connections', `${made.seconds.toFixed(1)} s`, ''],
      [`Counting all of them into ${count(built.count)} cells`, `${built.seconds} s`, ''],
      ['`npm run impact -- check`', `${checked.seconds} s, ${checked.count} cells differ`, ''],
      [`Publishing ${published.count} quarters and years`, `${published.seconds} s`, ''],
      [
        'Adding up changes',
        `${count(Math.round(folded.count / folded.seconds))} a second, of ${count(folded.count)}`,
        '',
      ],
    ],
  };
}

function reached(isSo: boolean): string {
  return isSo ? 'yes' : '**no**';
}

function spread({ p50, p95, p99 }: Figures): string {
  return `${p50} / ${p95} / ${p99}`;
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

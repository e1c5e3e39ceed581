import type { Comparison } from '../measure/contest.ts';
import type { Figures } from '../measure/figures.ts';
import type { NamedFigures } from '../parts/single-times.ts';
import { goalsOf, isSound } from './goals.ts';
import type { Result } from './result.ts';

/** A table with what it shows. The same on the screen and in the document. */
export interface Section {
  title: string;
  /** How it was measured, in a sentence or two. */
  note: string;
  columns: string[];
  rows: string[][];
}

export function sectionsOf(result: Result): Section[] {
  return [goals(result), searches(result), list(result), upkeep(result), single(result), surroundings(result)];
}

function goals(result: Result): Section {
  return {
    title: 'Goals',
    note: 'Set before anything was measured.',
    columns: ['Goal', 'Seen', 'Reached'],
    rows: goalsOf(result).map(({ wanted, seen, isReached }) => [wanted, seen, isReached ? 'yes' : '**no**']),
  };
}

const COMPARED = [
  '',
  'ours p50 / p95 / p99',
  'raw p50 / p95 / p99',
  'ratio',
  'ours at 16',
  'raw at 16',
  'ratio',
  'ours CPU (API + PostgreSQL + Meilisearch)',
  'raw CPU',
  'ratio',
];

function searches({ searches }: Result): Section {
  return {
    title: 'Searching: `searchServices` over HTTP beside the identical raw Meilisearch requests',
    note: 'Raw is exactly what the API sent for the same search, recorded on the wire: same words, filters, facets, highlights and limit; where the API sends two requests side by side, raw sends one after the other. Milliseconds at one connection; requests a second at sixteen; milliseconds of processor time that a request took of the servers, which a busy machine does not change as much as it does the clock. The same sixty postcodes come again and again, so that the API mostly remembers where they are; what it takes to look one up stands further down.',
    columns: COMPARED,
    rows: searches.map(comparisonRow),
  };
}

function list({ list }: Result): Section {
  return {
    title: 'Listing: twenty services beside the same SQL sent by the plain driver',
    note: '`services(first: 20)` at 13 cursors. Raw runs the same statement over the same kind of pool, without HTTP, GraphQL or JSON.',
    columns: COMPARED,
    rows: [comparisonRow(list)],
  };
}

function comparisonRow({ name, ours, theirs, ratio, load, complaints }: Comparison): string[] {
  const { api, postgresql, meilisearch, all } = load.ours.processor;
  const alone = isSound(ours, theirs)
    ? [spread(ours), spread(theirs), String(ratio)]
    : [voidBecause(complaints), '', ''];
  const atOnce = [load.ours.perSecond, load.theirs.perSecond, load.ratio].map(String);
  const spent = [`${all} (${api} + ${postgresql} + ${meilisearch})`, load.theirs.processor.all, load.processorRatio];
  const isLoadSound = isSound(load.ours, load.theirs);
  const errors = `void: ${load.ours.errors + load.theirs.errors} errors, ${complaints[0]?.slice(0, 40)}`;
  return [name, ...alone, ...(isLoadSound ? [...atOnce, ...spent.map(String)] : [errors, '', '', '', '', ''])];
}

function upkeep({ reindexing, edits, starts, generated }: Result): Section {
  const { ours, theirs, ratio, documents } = reindexing;
  const rate = (seconds: number, perSecond: number) => `${seconds} s, ${count(perSecond)} documents/s`;
  return {
    title: 'Keeping up',
    note: 'An edit is timed from sending the mutation until a search finds the new word. Reindexing makes every document anew from the catalogue; raw loads the same documents, ready-made, into an empty index.',
    columns: ['', 'Seen'],
    rows: [
      [`From an edit to finding it (${edits.requests} edits, ${edits.errors} errors)`, `${spread(edits)} ms`],
      [`Reindexing ${count(documents)} documents`, rate(ours.seconds, ours.documentsPerSecond)],
      ['The same documents loaded raw', rate(theirs.seconds, theirs.documentsPerSecond)],
      ['Documents a second, ours to raw', String(ratio)],
      ['`npm start` on an empty folder, with the demonstration', `${starts.coldSeconds} s`],
      ['`npm start` again', `${starts.warmSeconds} s`],
      ['`npm start` again, with all these services', `${starts.warmSecondsAtThisSize} s`],
      ['Generating and copying them', `${generated.seconds.toFixed(1)} s`],
    ],
  };
}

function single({ fallback, place, suggesting, memory }: Result): Section {
  return {
    title: 'Without the search engine, and other single figures',
    note: 'The same searches with `LINKWELL_SEARCH=postgresql`, in milliseconds at one connection.',
    columns: ['', 'p50 / p95 / p99'],
    rows: [
      ...fallback.map(figureRow('PostgreSQL: ')),
      figureRow('Looking up: ')(place),
      ...(suggesting ? [figureRow('Suggesting: ')(suggesting)] : []),
      ['Memory of the API process afterwards (at most)', `${memory.now} MB (${memory.most} MB)`],
    ],
  };
}

const figureRow =
  (prefix: string) =>
  ({ name, figures, complaints }: NamedFigures): string[] => [
    prefix + name,
    figures.errors > 0 ? voidBecause(complaints) : spread(figures),
  ];

function surroundings({ machine, generated, seed }: Result): Section {
  const { load } = machine;
  return {
    title: 'Where and with what',
    note: 'Everything runs on the same machine: the API, both servers and whoever asks. Other work on it shows as load; take the ratios.',
    columns: ['', ''],
    rows: [
      ['Processor', `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB`],
      ['System', machine.system],
      ['Versions', `Node ${machine.node}, PostgreSQL ${machine.postgresql}, Meilisearch ${machine.meilisearch}`],
      ['Load before and after', `${load.before}, ${load.after}`],
      ['Directory', `${directory(generated)}; seed ${seed}; places: ${generated.places}`],
    ],
  };
}

function directory({ organisation, service, location }: Result['generated']): string {
  return `${count(organisation)} organisations, ${count(service)} services, ${count(location)} places`;
}

function voidBecause([complaint = 'errors']: readonly string[]): string {
  return `void: ${complaint.slice(0, 60)}`;
}

function spread({ p50, p95, p99 }: Figures): string {
  return `${p50} / ${p95} / ${p99}`;
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

import { csvCell } from '../../shared/csv.ts';
import { PARTS, type PartCode } from '../../features/provision/provision.codes.ts';
import type { FigureRow } from '../../features/provision/figure-rows.queries.ts';
import { quarterOf } from '../../features/impact/period.rules.ts';
import { shownParts, type ShownPart } from '../../features/provision/words.rules.ts';
import { MEASURES, measuresOf, type Measured, type MeasureCode } from '../../features/provision/measures.rules.ts';

/** A figure with the words for its codes. */
export interface FileRow {
  figure: FigureRow;
  areaName: string;
  needLabel: string;
}

/** A row with all that is measured of it, and what its score is made of. */
interface MeasuredRow extends FileRow {
  measures: ReadonlyMap<MeasureCode, Measured>;
  parts: ReadonlyMap<PartCode, ShownPart>;
}

type Write = (row: MeasuredRow) => string;

const services =
  (pick: (figure: FigureRow) => number | null): Write =>
  ({ figure }) =>
    number(pick(figure));
const people =
  (pick: (figure: FigureRow) => number | null): Write =>
  ({ figure }) =>
    told(pick(figure));

/** What a part of the score is made of: with what is usual, and between which it lies with 95 per cent probability. */
const OF_PART = ['value', 'usual', 'low', 'high', 'likely', 'points'] as const;
/** A rate, and between which it lies with 95 per cent confidence. */
const OF_MEASURE = ['value', 'low', 'high'] as const;

const COLUMNS: Readonly<Record<string, Write>> = {
  quarter: ({ figure }) => quarterOf(figure.quarter).name,
  area_kind: ({ figure }) => figure.areaKind,
  area: ({ figure }) => figure.area,
  area_name: ({ areaName }) => areaName,
  need: ({ figure }) => figure.need,
  need_label: ({ needLabel }) => needLabel,
  population: ({ figure }) => figure.population,
  score: services(({ score }) => score),
  rank: services(({ rank }) => rank),
  ...Object.fromEntries(
    PARTS.flatMap((code) =>
      OF_PART.map((field): [string, Write] => [
        `${code.toLowerCase()}_${field}`,
        ({ parts }) => number(parts.get(code)?.[field] ?? null),
      ]),
    ),
  ),
  mean_decile: services(({ decile }) => decile),
  residents: services(({ residents }) => residents),
  services_listed: services(({ listed }) => listed),
  services_referable: services(({ referable }) => referable),
  places: services(({ places }) => places),
  services_accepting: services(({ accepting }) => accepting),
  services_with_waiting_list: services(({ waiting }) => waiting),
  median_wait_weeks: services(({ medianWaitWeeks }) => medianWaitWeeks),
  lost_working_towards: services(({ lostWorkingTowards }) => lostWorkingTowards),
  lost_expired: services(({ lostExpired }) => lostExpired),
  deprived_residents: services(({ deprivedResidents }) => deprivedResidents),
  deprived_referable: services(({ deprivedReferable }) => deprivedReferable),
  least_deprived_residents: services(({ leastDeprivedResidents }) => leastDeprivedResidents),
  least_deprived_referable: services(({ leastDeprivedReferable }) => leastDeprivedReferable),
  recorded_needs: people(({ recordedNeeds }) => recordedNeeds),
  connections: people(({ connections }) => connections),
  not_started_in_28_days: people(({ notStarted }) => notStarted),
  not_started_of: people(({ notStartedOf }) => notStartedOf),
  median_wait_days: people(({ medianWaitDays }) => medianWaitDays),
  unmet: people(({ unmet }) => unmet),
  searches: people(({ searches }) => searches),
  searches_without_result: people(({ none }) => none),
  searches_with_one_or_two: people(({ few }) => few),
  ...Object.fromEntries(
    MEASURES.flatMap((code) =>
      OF_MEASURE.map((field): [string, Write] => [
        field === 'value' ? code.toLowerCase() : `${code.toLowerCase()}_${field}`,
        ({ measures }) => number(measures.get(code)?.[field] ?? null),
      ]),
    ),
  ),
  method_version: services(({ method }) => method),
};

/** Few, since intervals take a while to work out, and others are answered in between. */
const AT_ONCE = 100;

/** The figures as a file for spreadsheets, piece by piece; what it says of itself comes in its first lines. */
export async function* provisionCsv(
  sentences: readonly string[],
  pieces: AsyncIterable<readonly FileRow[]>,
): AsyncGenerator<string> {
  yield [...sentences.map((sentence) => [sentence]), Object.keys(COLUMNS)].map(lineOf).join('');
  const writers = Object.values(COLUMNS);
  for await (const rows of pieces)
    for (let from = 0; from < rows.length; from += AT_ONCE)
      yield rows
        .slice(from, from + AT_ONCE)
        .map(measured)
        .map((row) => lineOf(writers.map((write) => write(row))))
        .join('');
}

function measured(row: FileRow): MeasuredRow {
  return {
    ...row,
    measures: new Map(measuresOf(row.figure).map((each) => [each.code, each])),
    parts: new Map(shownParts(row.figure).map((each) => [each.code, each])),
  };
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function told(count: number | null): string {
  return count === null ? 'withheld' : String(count);
}

/** Shares of services end after four places. */
function number(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 10_000) / 10_000);
}

import { csvCell } from '../../shared/csv.ts';
import { PARTS } from '../../features/provision/provision.codes.ts';
import type { FigureRow } from '../../features/provision/figure-rows.queries.ts';
import { quarterOf } from '../../features/impact/period.rules.ts';

/** A figure with the words for its codes. */
export interface FileRow {
  figure: FigureRow;
  areaName: string;
  needLabel: string;
}

type Write = (row: FileRow) => string;

const services =
  (pick: (figure: FigureRow) => number | null): Write =>
  ({ figure }) =>
    number(pick(figure));
const people =
  (pick: (figure: FigureRow) => number | null): Write =>
  ({ figure }) =>
    told(pick(figure));

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
    PARTS.map((code) => [`points_${code.toLowerCase()}`, services(({ parts }) => parts[code].points)]),
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
  method_version: services(({ method }) => method),
};

const AT_ONCE = 500;

/** The figures as a file for spreadsheets, piece by piece; what it says of itself comes in its first lines. */
export function* provisionCsv(sentences: readonly string[], rows: readonly FileRow[]): Generator<string> {
  yield [...sentences.map((sentence) => [sentence]), Object.keys(COLUMNS)].map(lineOf).join('');
  const writers = Object.values(COLUMNS);
  for (let from = 0; from < rows.length; from += AT_ONCE)
    yield rows
      .slice(from, from + AT_ONCE)
      .map((row) => lineOf(writers.map((write) => write(row))))
      .join('');
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

import { CONNECTION_OUTCOMES } from '../connection/connection.codes.ts';
import { csvCell } from '../../shared/csv.ts';
import type { PulseFigures } from '../pulse/pulse-figures.rules.ts';
import { TURNED_AWAY_REASONS } from '../received-connection/received.codes.ts';
import type { Figures } from './figures.rules.ts';
import { METHOD } from './method.rules.ts';
import type { ToldChange } from './told-change.rules.ts';

/** A cell as a line of a file has it. */
export interface CsvRow extends Figures {
  dimension: string;
  key: string;
  label: string;
  period: string;
  changes: ToldChange[];
  pulse: PulseFigures | null;
}

type Columns<Row> = Record<string, (row: Row) => string>;

const COLUMNS: Columns<CsvRow> = {
  dimension: ({ dimension }) => csvCell(dimension),
  key: ({ key }) => csvCell(key),
  label: ({ label }) => csvCell(label),
  period: ({ period }) => csvCell(period),
  connections: ({ connections }) => told(connections),
  end_known: ({ endKnown }) => told(endKnown),
  closed_loop_percent: ({ closedLoopPercent }) => number(closedLoopPercent),
  got_help: ({ gotHelp }) => told(gotHelp),
  got_help_percent: ({ gotHelpPercent }) => number(gotHelpPercent),
  started: ({ started }) => told(started),
  started_within_28_days: ({ startedWithin28Days }) => told(startedWithin28Days),
  started_within_28_days_percent: ({ startedWithin28DaysPercent }) => number(startedWithin28DaysPercent),
  median_wait_days: ({ medianWaitDays }) => number(medianWaitDays),
};

/** Of each measure; nothing where no change is shown. */
const OF_CHANGE: Columns<ToldChange> = {
  pairs: ({ pairs }) => number(pairs),
  complete_percent: ({ completePercent }) => number(completePercent),
  mean: ({ mean }) => number(mean),
  low: ({ low }) => number(low),
  high: ({ high }) => number(high),
  quarters: ({ quarters }) => csvCell(quarters.join(' ')),
};

/** Nothing where a cell has no pulse. */
const OF_PULSE: Columns<PulseFigures> = {
  asked: ({ asked }) => number(asked),
  answered: ({ answered }) => number(answered),
  received: ({ received }) => told(received),
  attended: ({ attended }) => told(attended),
  turned_away: ({ turnedAway }) => told(turnedAway),
  waiting: ({ waiting }) => told(waiting),
  new_members: ({ newMembers }) => told(newMembers),
  new_volunteers: ({ newVolunteers }) => told(newVolunteers),
  extra_cost_pence: ({ extraCostPence }) => number(extraCostPence),
  funding_pence: ({ fundingPence }) => number(fundingPence),
  confidence_6_months: ({ confidence6 }) => number(confidence6),
  confidence_12_months: ({ confidence12 }) => number(confidence12),
  is_sum_of_shown: ({ isSumOfShown }) => String(isSumOfShown),
};

/** The figures as a file for spreadsheets, with how they were made in its first line. Every page of a period has the same columns. */
export function impactCsv(rows: readonly CsvRow[], version: number, measures: readonly string[]): string {
  const columns = { ...COLUMNS, ...reasonColumns(), ...changeColumns(measures), ...pulseColumns() };
  const method = csvCell(`Method, version ${version}: ${METHOD}`);
  const lines = rows.map((row) => Object.values(columns).map((write) => write(row)));
  return [[method], Object.keys(columns), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function reasonColumns(): Columns<CsvRow> {
  const columns = CONNECTION_OUTCOMES.map((outcome) => [
    `reason_${outcome.toLowerCase()}`,
    ({ reasons }: CsvRow) => told(reasons.find((reason) => reason.outcome === outcome)?.connections ?? null),
  ]);
  return Object.fromEntries(columns) as Columns<CsvRow>;
}

function changeColumns(measures: readonly string[]): Columns<CsvRow> {
  const columns = measures.flatMap((measure) =>
    Object.entries(OF_CHANGE).map(([name, write]) => [
      csvCell(`change_${measure.toLowerCase()}_${name}`),
      ({ changes }: CsvRow) =>
        changes
          .filter((change) => change.measure === measure)
          .map(write)
          .join(''),
    ]),
  );
  return Object.fromEntries(columns) as Columns<CsvRow>;
}

function pulseColumns(): Columns<CsvRow> {
  const reasons = TURNED_AWAY_REASONS.map((code) => [
    `turned_away_${code.toLowerCase()}`,
    ({ turnedAwayFor }: PulseFigures) => told(turnedAwayFor.find((each) => each.code === code)?.count ?? null),
  ]);
  const all = { ...OF_PULSE, ...(Object.fromEntries(reasons) as Columns<PulseFigures>) };
  const columns = Object.entries(all).map(([name, write]) => [
    `pulse_${name}`,
    ({ pulse }: CsvRow) => (pulse ? write(pulse) : ''),
  ]);
  return Object.fromEntries(columns) as Columns<CsvRow>;
}

function told(count: number | null): string {
  return count === null ? 'suppressed' : String(count);
}

/** Nothing where there is none, as a mean of too few. */
function number(value: number | null): string {
  return value === null ? '' : String(value);
}

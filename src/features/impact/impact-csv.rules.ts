import { CONNECTION_OUTCOMES } from '../connection/connection.codes.ts';
import { csvCell } from '../../shared/csv.ts';
import { METHOD, type Figures } from './figures.rules.ts';
import { METHOD_VERSION } from './impact.codes.ts';

/** A cell as a line of a file has it. */
export interface CsvRow extends Figures {
  dimension: string;
  key: string;
  label: string;
  period: string;
}

const COLUMNS = {
  dimension: ({ dimension }) => dimension,
  key: ({ key }) => key,
  label: ({ label }) => label,
  period: ({ period }) => period,
  connections: ({ connections }) => told(connections),
  end_known: ({ endKnown }) => told(endKnown),
  closed_loop_percent: ({ closedLoopPercent }) => number(closedLoopPercent),
  got_help: ({ gotHelp }) => told(gotHelp),
  got_help_percent: ({ gotHelpPercent }) => number(gotHelpPercent),
  started: ({ started }) => told(started),
  started_within_28_days: ({ startedWithin28Days }) => told(startedWithin28Days),
  started_within_28_days_percent: ({ startedWithin28DaysPercent }) => number(startedWithin28DaysPercent),
  median_wait_days: ({ medianWaitDays }) => number(medianWaitDays),
} satisfies Record<string, (row: CsvRow) => string>;

/** The figures as a file for spreadsheets, with how they were made in its first lines. */
export function impactCsv(rows: readonly CsvRow[]): string {
  const reasons = CONNECTION_OUTCOMES.map((outcome) => `reason_${outcome.toLowerCase()}`);
  const heading = [...Object.keys(COLUMNS), ...reasons];
  const lines = rows.map((row) => [
    ...Object.values(COLUMNS).map((write) => write(row)),
    ...row.reasons.map(({ connections }) => told(connections)),
  ]);
  const method = [[`Method, version ${METHOD_VERSION}: ${METHOD}`]];
  return [...method, heading, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function told(count: number | null): string {
  return count === null ? 'suppressed' : String(count);
}

/** Nothing where there is none, as a mean of too few. */
function number(value: number | null): string {
  return value === null ? '' : String(value);
}

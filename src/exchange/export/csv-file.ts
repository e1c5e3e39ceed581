import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvCell } from '../../shared/csv.ts';
import type { Batches, FileFormat } from './exported.ts';
import { cellsOf, COLUMNS, type Cell } from './service-columns.ts';
import { serviceRecord } from './service-record.ts';

/** Without it Excel takes UTF-8 for something else, and Welsh for rubbish. */
const MARK = '\uFEFF';

/** A table for spreadsheets (RFC 4180), whose first line names the columns. Each line says as of when it is right. */
export function csvFile({ hasMark }: { hasMark: boolean }): FileFormat {
  return {
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    write: (batches, _about, to) => pipeline(Readable.from(linesOf(batches, hasMark ? MARK : '')), to),
  };
}

async function* linesOf(batches: Batches, mark: string): AsyncGenerator<string> {
  yield mark + lineOf(Object.keys(COLUMNS));
  for await (const batch of batches)
    yield batch
      .map(({ whole, words, distanceKm }) => lineOf(cellsOf(serviceRecord(whole, words, distanceKm))))
      .join('');
}

/** Numbers are harmless; a text may be a formula in disguise. */
export function lineOf(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell ?? ''))).join(',')}\r\n`;
}

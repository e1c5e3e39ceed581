import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvCell } from '../../shared/csv.ts';
import type { Batches, FileFormat } from './exported.ts';
import type { Cell } from './service-columns.ts';
import type { Told } from './told.ts';

/** Without it Excel takes UTF-8 for something else, and Welsh for rubbish. */
const MARK = '\uFEFF';

/** A table for spreadsheets (RFC 4180), whose first line names the columns. Each line says as of when it is right. */
export function csvFile<Entry>({ hasMark }: { hasMark: boolean }, told: Told<Entry>): FileFormat<Entry> {
  return {
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    write: (batches, _about, to) => pipeline(Readable.from(linesOf(batches, told, hasMark ? MARK : '')), to),
  };
}

async function* linesOf<Entry>(batches: Batches<Entry>, told: Told<Entry>, mark: string): AsyncGenerator<string> {
  yield mark + lineOf(told.columns);
  for await (const batch of batches) yield batch.map((entry) => lineOf(told.cellsOf(entry))).join('');
}

/** Numbers are harmless; a text may be a formula in disguise. */
export function lineOf(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell ?? ''))).join(',')}\r\n`;
}

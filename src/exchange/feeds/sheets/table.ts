import path from 'node:path';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { Encoding } from '../../import/csv/file-text.ts';
import { csvRows } from './csv-rows.ts';
import { headerAmong, MOST_ABOVE, noHeader, twiceAmong } from './header.rules.ts';
import { isBlank, type SheetRow } from './sheet-row.ts';
import { xlsxSheets } from './xlsx-rows.ts';

/** A table whose headings have been found. */
export interface Table {
  headings: string[];
  /** What stands below them, without blank rows. */
  rows: AsyncGenerator<SheetRow>;
}

export interface TableFile {
  file: string;
  encoding: Encoding | null;
}

/** Opens the table in a file: in a workbook, that of the first sheet that has one. */
export async function openTable({ file, encoding }: TableFile, wanted: readonly string[] | null): Promise<Table> {
  const name = path.basename(file);
  if (/\.xls$/i.test(file)) throw new PlainFailure(`${name} is a workbook of an older kind. Save it as XLSX.`);
  const sheets = /\.xls[xm]$/i.test(file) ? xlsxSheets(file) : oneSheet(csvRows(file, encoding, wanted));
  let firstRows: string[][] = [];
  for await (const rows of sheets) {
    const above = await firstOf(rows, MOST_ABOVE);
    const cells = above.map((row) => row.cells);
    const at = headerAmong(cells, wanted);
    if (at === null) {
      firstRows = [...firstRows, ...cells];
      continue;
    }
    const headings = cells[at] ?? [];
    const twice = twiceAmong(headings, wanted ?? []);
    if (twice[0] !== undefined)
      throw new PlainFailure(`${name} has two columns “${twice[0]}”. Give them different headings.`);
    return { headings, rows: below(above.slice(at + 1), rows, sheets) };
  }
  throw noHeader(name, firstRows, wanted);
}

async function* oneSheet(rows: AsyncGenerator<SheetRow>): AsyncGenerator<AsyncGenerator<SheetRow>> {
  yield await Promise.resolve(rows);
}

async function firstOf(rows: AsyncGenerator<SheetRow>, most: number): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  while (first.length < most) {
    const next: IteratorResult<SheetRow, unknown> = await rows.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return first;
}

async function* below(
  first: readonly SheetRow[],
  rows: AsyncGenerator<SheetRow>,
  sheets: AsyncGenerator<unknown>,
): AsyncGenerator<SheetRow> {
  try {
    for (const row of first) if (!isBlank(row)) yield row;
    for await (const row of rows) if (!isBlank(row)) yield row;
  } finally {
    await sheets.return(undefined);
  }
}

import fs from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { cellText } from './cell-text.ts';
import { openArchive, proveArchive } from './safe-archive.ts';
import { MOST_CELLS, tidyCell, type SheetRow } from './sheet-row.ts';

const OPTIONS = {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'ignore',
} as const;

/** The rows of each sheet of a workbook, one sheet after the other. */
export async function* xlsxSheets(file: string): AsyncGenerator<AsyncGenerator<SheetRow>> {
  const archive = await openArchive(file);
  await proveArchive(archive, file).finally(() => archive.close());
  if (!archive.entries.some(({ fileName }) => fileName === 'xl/workbook.xml'))
    throw new PlainFailure(`${path.basename(file)} is a zip, but no workbook. Save the table as XLSX or CSV.`);
  const stream = fs.createReadStream(file);
  try {
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(stream, OPTIONS)) yield rowsOf(sheet);
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    const why = (error as Error).message;
    throw new PlainFailure(`${path.basename(file)} cannot be read as a workbook (${why}). Save it again as XLSX.`);
  } finally {
    stream.destroy();
  }
}

async function* rowsOf(sheet: exceljs.stream.xlsx.WorksheetReader): AsyncGenerator<SheetRow> {
  for await (const row of sheet) {
    const width = Math.min(row.cellCount, MOST_CELLS);
    const cells = Array.from({ length: width }, (_, at) => {
      const cell = row.getCell(at + 1);
      return tidyCell(cellText(cell.value, cell.numFmt));
    });
    yield { line: row.number, cells };
  }
}

import type exceljs from 'exceljs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AboutFile } from './about-file.ts';
import type { Batches, FileFormat } from './exported.ts';
import { cellsOf, COLUMNS, type Cell } from './service-columns.ts';
import { serviceRecord } from './service-record.ts';

/** No cell of Excel holds more. */
const LONGEST_CELL = 32_767;
const WIDTHS: Readonly<Record<string, number>> = { name: 40, summary: 60, description: 60, standing_in_words: 50 };
const USUAL_WIDTH = 20;

/** A workbook: the services, and a sheet that says what it is. Texts go in as texts, so that none is run as a formula. */
export const XLSX_FILE: FileFormat = {
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(batches, about, to) {
    const { default: excel } = await import('exceljs');
    const stream = new PassThrough();
    const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    book.creator = 'Linkwell';
    await Promise.all([pipeline(stream, to), fill(book, batches, about)]);
  },
};

async function fill(book: exceljs.stream.xlsx.WorkbookWriter, batches: Batches, about: AboutFile): Promise<void> {
  const sheet = book.addWorksheet('Services', { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  sheet.columns = Object.keys(COLUMNS).map((header) => ({ header, width: WIDTHS[header] ?? USUAL_WIDTH }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const batch of batches)
    for (const { whole, words, distanceKm } of batch)
      sheet.addRow(cellsOf(serviceRecord(whole, words, distanceKm)).map(shortened)).commit();
  sheet.commit();
  addAbout(book, about);
  await book.commit();
}

function addAbout(book: exceljs.stream.xlsx.WorkbookWriter, about: AboutFile): void {
  const sheet = book.addWorksheet('About');
  sheet.columns = [{ width: 20 }, { width: 100 }];
  const lines = [
    ['Made', about.madeAt],
    ['Made from', about.madeFrom],
    ['Services', about.services],
    ...about.sentences.map((sentence) => [null, sentence]),
  ];
  for (const line of lines) sheet.addRow(line).commit();
  sheet.commit();
}

function shortened(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}

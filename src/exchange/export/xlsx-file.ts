import { pipeline } from 'node:stream/promises';
import type { AboutFile } from './about-file.ts';
import type { Batches, FileFormat } from './exported.ts';
import { cellsOf, COLUMNS, type Cell } from './service-columns.ts';
import { serviceRecord } from './service-record.ts';
import { workbook } from './workbook.ts';

const WIDTHS: Readonly<Record<string, number>> = { name: 40, summary: 60, description: 60, standing_in_words: 50 };
const USUAL_WIDTH = 20;

/** A workbook: the services, and a sheet that says what it is. */
export const XLSX_FILE: FileFormat = {
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write(batches, about, to) {
    const names = Object.keys(COLUMNS);
    const widths = names.map((name) => WIDTHS[name] ?? USUAL_WIDTH);
    const sheets = [
      { name: 'Services', widths, hasHeader: true, rows: rowsOf(names, batches) },
      { name: 'About', widths: [20, 100], hasHeader: false, rows: [linesOf(about)] },
    ];
    return pipeline(workbook(sheets), to);
  },
};

async function* rowsOf(names: string[], batches: Batches): AsyncGenerator<Cell[][]> {
  yield [names];
  for await (const batch of batches)
    yield batch.map(({ whole, words, distanceKm }) => cellsOf(serviceRecord(whole, words, distanceKm)));
}

function linesOf({ madeAt, madeFrom, services, sentences }: AboutFile): Cell[][] {
  const facts = [
    ['Made', madeAt],
    ['Made from', madeFrom],
    ['Services', services],
  ];
  return [...facts, ...sentences.map((sentence) => [null, sentence])];
}

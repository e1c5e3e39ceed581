import { pipeline } from 'node:stream/promises';
import type { AboutFile } from './about-file.ts';
import type { Batches, FileFormat } from './exported.ts';
import type { Cell } from './service-columns.ts';
import type { Told } from './told.ts';
import { workbook } from './workbook.ts';

const WIDTHS: Readonly<Record<string, number>> = { name: 40, summary: 60, description: 60, standing_in_words: 50 };
const USUAL_WIDTH = 20;

/** A workbook: the entries, and a sheet that says what it is. */
export function xlsxFile<Entry>(told: Told<Entry>): FileFormat<Entry> {
  const title = `${told.name.charAt(0).toUpperCase()}${told.name.slice(1)}`;
  const widths = told.columns.map((column) => WIDTHS[column] ?? USUAL_WIDTH);
  return {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write(batches, about, to) {
      const sheets = [
        { name: title, widths, hasHeader: true, rows: rowsOf(told, batches) },
        { name: 'About', widths: [20, 100], hasHeader: false, rows: [linesOf(title, about)] },
      ];
      return pipeline(workbook(sheets), to);
    },
  };
}

async function* rowsOf<Entry>(told: Told<Entry>, batches: Batches<Entry>): AsyncGenerator<Cell[][]> {
  yield [[...told.columns]];
  for await (const batch of batches) yield batch.map((entry) => told.cellsOf(entry));
}

function linesOf(title: string, { madeAt, madeFrom, entries, sentences }: AboutFile): Cell[][] {
  const facts = [
    ['Made', madeAt],
    ['Made from', madeFrom],
    [title, entries],
  ];
  return [...facts, ...sentences.map((sentence) => [null, sentence])];
}

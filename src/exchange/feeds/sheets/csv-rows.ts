import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { checkFile } from '../../import/csv/check-file.ts';
import { csvRecords } from '../../import/csv/csv-records.ts';
import { encodingOf } from '../../import/csv/encoding-of.ts';
import { fileText, type Encoding } from '../../import/csv/file-text.ts';
import { MOST_CELLS, tidyCell, type SheetRow } from './sheet-row.ts';

/** The rows of a CSV file; how it is written is found out where nobody says. */
export async function* csvRows(file: string, said: Encoding | null): AsyncGenerator<SheetRow> {
  if (said === null) await checkThere(file);
  const encoding = said ?? (await encodingOf(file));
  await checkFile(file, encoding);
  for await (const { line, fields } of csvRecords(fileText(file, encoding), path.basename(file)))
    yield { line, cells: fields.slice(0, MOST_CELLS).map(tidyCell) };
}

async function checkThere(file: string): Promise<void> {
  const stats = await fs.promises.stat(file).catch(() => null);
  if (stats === null) throw new PlainFailure(`There is no file ${file}.`);
  if (!stats.isFile()) throw new PlainFailure(`${file} is not a file. Name a CSV or XLSX file.`);
}

import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { checkFile } from '../../import/csv/check-file.ts';
import { csvRecords } from '../../import/csv/csv-records.ts';
import { encodingOf } from '../../import/csv/encoding-of.ts';
import { fileText, type Encoding } from '../../import/csv/file-text.ts';
import { ONE_COLUMN, separated } from '../../import/csv/separator.ts';
import { headingsAmong } from './header.rules.ts';
import { MOST_CELLS, tidyCell, type SheetRow } from './sheet-row.ts';

/** The rows of a CSV file; how it is written is found out where nobody says, and what stands between its columns always. */
export async function* csvRows(
  file: string,
  said: Encoding | null,
  wanted: readonly string[] | null,
): AsyncGenerator<SheetRow> {
  if (said === null) await checkThere(file);
  const encoding = said ?? (await encodingOf(file));
  await checkFile(file, encoding);
  const name = path.basename(file);
  const found = await separated(fileText(file, encoding), (rows) => headingsAmong(rows, wanted));
  if (found.isOneColumn) throw new PlainFailure(`${name} ${ONE_COLUMN}`);
  for await (const { line, fields } of csvRecords(found.text, name, found.separator))
    yield { line, cells: fields.slice(0, MOST_CELLS).map(tidyCell) };
}

async function checkThere(file: string): Promise<void> {
  const stats = await fs.promises.stat(file).catch(() => null);
  if (stats === null) throw new PlainFailure(`There is no file ${file}.`);
  if (!stats.isFile()) throw new PlainFailure(`${file} is not a file. Name a CSV or XLSX file.`);
}

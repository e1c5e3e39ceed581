import path from 'node:path';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { csvRecords } from '../csv/csv-records.ts';
import { fileText, type Encoding } from '../csv/file-text.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Format } from '../mapped.ts';
import { rowOf, type Row } from '../row.ts';

/** A row of the file, or what is wrong with it before anybody looks at what it says. */
export interface FileRow {
  row: Row;
  problem: string | null;
  /** How much of the file it takes up, near enough for a progress bar. */
  size: number;
}

/** The rows under the first line, which must name the columns of the format. */
export async function* fileRows(file: string, format: Format, encoding: Encoding): AsyncGenerator<FileRow> {
  const name = path.basename(file);
  let columns: Map<string, number> | undefined;
  let width = 0;
  for await (const { line, fields } of csvRecords(fileText(file, encoding), name)) {
    if (columns) {
      const size = fields.reduce((sum, field) => sum + Buffer.byteLength(field) + 1, 0);
      yield { row: rowOf(line, columns, fields), problem: problemWithWidth(fields.length, width), size };
      continue;
    }
    columns = new Map(fields.map((field, at) => [field.trim().toLowerCase(), at]));
    width = fields.length;
    const problem = problemWithColumns(name, fields, format);
    if (problem) throw new PlainFailure(problem);
  }
  if (!columns) throw new PlainFailure(`${name} is empty.`);
}

function problemWithWidth(count: number, wanted: number): string | null {
  if (count === wanted) return null;
  return `This row has ${count} fields, the first line has ${wanted}. A comma or a quotation mark is missing or too many.`;
}

function problemWithColumns(name: string, found: string[], format: Format): string | null {
  const missing = missingFrom(found, format);
  if (missing.length === 0) return null;
  const listed = found.map((column) => `“${column.trim().slice(0, 40)}”`).slice(0, 30);
  const other = Object.entries(FORMATS).find(([, each]) => each !== format && missingFrom(found, each).length === 0);
  if (other) return `${name} is not a file of ${format.title}: it looks like ${other[1].title}. Say ${other[0]}.`;
  if (found.length === 1 && /[;\t]/.test(found[0] ?? ''))
    return `${name} has no commas between its columns. Save it as CSV with commas.`;
  const verb = missing.length === 1 ? 'the column' : 'the columns';
  return `${name} lacks ${verb} ${missing.map((column) => `“${column}”`).join(', ')}. It has: ${listed.join(', ')}.`;
}

function missingFrom(found: string[], { columns }: Format): string[] {
  const names = new Set(found.map((column) => column.trim().toLowerCase()));
  return columns.filter((column) => !names.has(column.toLowerCase()));
}

import path from 'node:path';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { csvRecords } from '../csv/csv-records.ts';
import { fileText, type Encoding } from '../csv/file-text.ts';
import { ONE_COLUMN, separated } from '../csv/separator.ts';
import type { Intake } from '../intake.ts';
import { INTAKES } from '../intakes.ts';
import { jsonRows } from '../json/json-rows.ts';
import { peeked } from '../json/peeked.ts';
import { rowOf } from '../row.ts';
import type { FileRow } from './file-row.ts';

/** The rows of a table, or the things of a list where the format may come as JSON and the file does. */
export async function* fileRows(file: string, intake: Intake, encoding: Encoding): AsyncGenerator<FileRow> {
  const name = path.basename(file);
  const { first, text } = await peeked(fileText(file, encoding));
  if (first !== '{' && first !== '[') yield* tableRows(text, name, intake);
  else if (intake.json) yield* jsonRows(text, name, intake.json);
  else throw new PlainFailure(`${name} is JSON. Files of ${intake.title} are tables: save it as CSV.`);
}

/** The rows under the first line, which must name the columns of the format. */
async function* tableRows(whole: AsyncIterable<string>, name: string, intake: Intake): AsyncGenerator<FileRow> {
  let columns: Map<string, number> | undefined;
  let width = 0;
  const { separator, text } = await separated(whole, ([first = []]) => -missingFrom(first, intake).length);
  for await (const { line, fields } of csvRecords(text, name, separator)) {
    if (columns) {
      const size = fields.reduce((sum, field) => sum + Buffer.byteLength(field) + 1, 0);
      yield { row: rowOf(line, columns, fields), problem: problemWithWidth(fields.length, width), size };
      continue;
    }
    columns = new Map(fields.map((field, at) => [field.trim().toLowerCase(), at]));
    width = fields.length;
    const problem = problemWithColumns(name, fields, intake);
    if (problem) throw new PlainFailure(problem);
  }
  if (!columns) throw new PlainFailure(`${name} is empty.`);
}

function problemWithWidth(count: number, wanted: number): string | null {
  if (count === wanted) return null;
  return `This row has ${count} fields, the first line has ${wanted}. What separates columns, or a quotation mark, is missing or too many.`;
}

function problemWithColumns(name: string, found: string[], intake: Intake): string | null {
  const missing = missingFrom(found, intake);
  if (missing.length === 0) return null;
  const listed = found.map((column) => `“${column.trim().slice(0, 40)}”`).slice(0, 30);
  const other = Object.entries(INTAKES).find(([, each]) => each !== intake && missingFrom(found, each).length === 0);
  if (other) return `${name} is not a file of ${intake.title}: it looks like ${other[1].title}. Say ${other[0]}.`;
  if (found.length === 1) return `${name} ${ONE_COLUMN}`;
  const verb = missing.length === 1 ? 'the column' : 'the columns';
  return `${name} lacks ${verb} ${missing.map((column) => `“${column}”`).join(', ')}. It has: ${listed.join(', ')}.`;
}

function missingFrom(found: string[], { columns }: Intake): string[] {
  const names = new Set(found.map((column) => column.trim().toLowerCase()));
  return columns.filter((column) => !names.has(column.toLowerCase()));
}

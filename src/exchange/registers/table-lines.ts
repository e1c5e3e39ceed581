import { CsvError, parse } from 'csv-parse';
import type { Readable } from 'node:stream';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { FieldOf } from './charity-line.ts';
import type { ExtractLine } from './register-entry.ts';

/** The lines of a table, each by the names of its first line. */
export async function* tableLines(
  records: AsyncIterable<string[]>,
  lineOf: (field: FieldOf) => ExtractLine,
): AsyncGenerator<ExtractLine> {
  let columns: Map<string, number> | null = null;
  for await (const record of records) {
    if (record.length === 1 && record[0] === '') continue;
    if (columns) yield lineOf(fieldOf(record, columns));
    columns ??= new Map(record.map((heading, index) => [heading.trim(), index]));
  }
}

function fieldOf(record: readonly string[], columns: ReadonlyMap<string, number>): FieldOf {
  return (name) => record[columns.get(name) ?? -1];
}

/** The records of a text with commas and quotation marks. */
export async function* commaRecords(text: Readable, name: string): AsyncGenerator<string[]> {
  const records = text.pipe(parse({ bom: true, relax_column_count: true, max_record_size: 1_000_000 }));
  text.once('error', (error) => records.destroy(error));
  try {
    for await (const record of records) yield record as string[];
  } catch (error) {
    if (error instanceof CsvError) throw new PlainFailure(`${name} cannot be read as a table: ${error.message}`);
    throw error;
  }
}

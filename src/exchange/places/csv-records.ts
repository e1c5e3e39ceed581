import { CsvError, parse, type Parser } from 'csv-parse';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Part } from './part.ts';

/** Turns text into records, each a list of fields. A line longer than this is no table. */
export function csvParser(): Parser {
  return parse({ bom: true, skip_empty_lines: true, max_record_size: 200_000 });
}

/** True for a part that begins as a JSON object does. */
export async function isJson(part: Part): Promise<boolean> {
  const text = await part.open();
  try {
    for await (const chunk of text) return String(chunk).replace('\uFEFF', '').trimStart().startsWith('{');
    return false;
  } catch (error) {
    throw readableFailure(error, part.name);
  } finally {
    text.destroy();
  }
}

/** The first record of a part, which tells what kind of file it is; null where the part is no table. */
export async function firstRecord(part: Part): Promise<string[] | null> {
  const text = await part.open();
  const records = text.pipe(csvParser());
  text.once('error', (error) => records.destroy(error));
  try {
    for await (const record of records) return record as string[];
    return null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw readableFailure(error, part.name);
  } finally {
    text.destroy();
  }
}

/** All records of a part, first line and all. */
export async function* recordsOf(part: Part): AsyncGenerator<string[]> {
  const text = await part.open();
  const records = text.pipe(csvParser());
  text.once('error', (error) => records.destroy(error));
  try {
    for await (const record of records) yield record as string[];
  } catch (error) {
    throw readableFailure(error, part.name);
  } finally {
    text.destroy();
  }
}

const CSV_MISTAKES: Record<string, string> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'has more or fewer fields than the first line',
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'has a quotation mark in the middle of a field',
  INVALID_OPENING_QUOTE: 'has a quotation mark in the middle of a field',
  CSV_MAX_RECORD_SIZE: 'is too long for a table',
};

/** What went wrong with reading a file, as a sentence with the line. */
export function readableFailure(error: unknown, name: string): Error {
  if (error instanceof CsvError) {
    const line = (error as unknown as { lines?: number }).lines;
    return new PlainFailure(
      `${name}, line ${line ?? '?'} ${CSV_MISTAKES[error.code] ?? 'cannot be read as CSV'}. Nothing of it was loaded.`,
    );
  }
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return new PlainFailure(`${name} is cut off or damaged. Download it again. Nothing of it was loaded.`);
  return error instanceof Error ? error : new Error(String(error));
}

import { CsvError, parse, type Parser } from 'csv-parse';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { Separator } from './separator.ts';

/** One record of a table, with the line on which it begins. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** No listing is longer; a quotation mark that is never closed would otherwise swallow the file. */
export const LONGEST_RECORD = 1_000_000;

/**
 * The records of a CSV text, one after the other. Where the text breaks, every record before the break is given first, and
 * then it throws a message that names the line.
 */
export async function* csvRecords(
  text: AsyncIterable<string>,
  name: string,
  separator: Separator = ',',
): AsyncGenerator<CsvRecord> {
  const ready: CsvRecord[] = [];
  const place = { line: 1 };
  let failure: Error | undefined;
  const parser = recordParser(separator, (record) => ready.push(record), place);
  parser.on('error', (error) => (failure ??= readable(error, name, place.line)));
  parser.resume();
  try {
    for await (const piece of wholeLines(text)) {
      await new Promise((resolve) => parser.write(piece, resolve));
      yield* ready.splice(0);
      if (failure) throw failure;
    }
  } catch (error) {
    failure = error as Error;
  }
  if (!parser.closed) await new Promise<void>((resolve) => parser.once('close', resolve).end());
  yield* ready.splice(0);
  if (failure) throw failure;
}

/** The text cut after a line end, so that a break leaves no half line behind that looks like a short record. */
async function* wholeLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const piece of text) {
    waiting += piece;
    const end = waiting.length > LONGEST_RECORD ? waiting.length : waiting.lastIndexOf('\n') + 1;
    if (end > 0) yield waiting.slice(0, end).replaceAll('\r\n', '\n');
    waiting = waiting.slice(end);
  }
  if (waiting !== '') yield waiting;
}

/** Records are handed over as they are found: a stream would drop those still waiting when the next one is broken. */
function recordParser(delimiter: Separator, onRecord: (record: CsvRecord) => void, place: { line: number }): Parser {
  return parse({
    delimiter,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record(fields: string[], { lines }) {
      const inside = fields.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
      onRecord({ line: lines - inside, fields });
      place.line = lines + 1;
      return null;
    },
  });
}

const MISTAKES: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'has a quotation mark in the middle of a field',
  INVALID_OPENING_QUOTE: 'has a quotation mark in the middle of a field',
  CSV_MAX_RECORD_SIZE: `is longer than ${LONGEST_RECORD.toLocaleString('en-GB')} characters: no row is so long, so a quotation mark is probably not closed`,
};

function readable(error: Error, name: string, line: number): Error {
  if (!(error instanceof CsvError)) return error;
  const mistake = MISTAKES[error.code] ?? `cannot be read as CSV (${error.message})`;
  return new PlainFailure(`${name}: the row that begins in line ${line} ${mistake}. Put it right in the file.`);
}

import { PlainFailure } from '../../../shared/plain-failure.ts';
import { LONGEST_RECORD } from '../csv/csv-records.ts';
import type { JsonForm } from '../mapped.ts';
import { rowOfItem } from '../row.ts';
import type { FileRow } from '../run/file-row.ts';
import { ListScanner, type Piece } from './list-scanner.ts';

const NOT_JSON = 'This is not written as JSON is: look for a comma or a quotation mark that is missing or too many.';

/** The things of a list as rows, one after the other. Where the text breaks off, those before are given first. */
export async function* jsonRows(text: AsyncIterable<string>, name: string, form: JsonForm): AsyncGenerator<FileRow> {
  const scanner = new ListScanner(form.list, LONGEST_RECORD);
  for await (const chunk of text) {
    for (const piece of scanner.scan(chunk)) yield rowIn(piece, form);
    if (scanner.isTooLong)
      throw new PlainFailure(
        `${name}: what is at line ${scanner.line} is too long for one thing. Look for a bracket that is not closed.`,
      );
  }
  if (!scanner.isWhole) throw new PlainFailure(`${name} breaks off: a bracket is never closed. Fetch it again.`);
  if (!scanner.hasList) throw new PlainFailure(`${name} has no list “${form.list}”.`);
}

function rowIn({ line, text }: Piece, { valueOf }: JsonForm): FileRow {
  const item = parsed(text);
  const row = rowOfItem(line, (column) => valueOf(item, column));
  return { row, problem: item === undefined ? NOT_JSON : null, size: Buffer.byteLength(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

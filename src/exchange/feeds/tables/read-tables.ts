import path from 'node:path';
import type { Entry } from 'yauzl';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { csvRecords } from '../../import/csv/csv-records.ts';
import { separated } from '../../import/csv/separator.ts';
import { decodeText } from '../fetch/decode-text.ts';
import { openArchive, type SafeArchive } from '../sheets/safe-archive.ts';
import { standardName, tableIn, type TableName } from './table-names.ts';
import { Tables, type Row } from './tables.ts';

const MB = 1024 * 1024;
/** All tables are held at once to be joined: several times what a national directory has. */
const MOST_BYTES = 300 * MB;

/** Reads the tables of a zip. Throws a sentence where it holds no services or no organisations. */
export async function readTables(file: string): Promise<Tables> {
  const name = path.basename(file);
  const archive = await openArchive(file);
  try {
    const known = archive.entries.flatMap((entry) => {
      const table = tableIn(entry.fileName);
      return table === null ? [] : [{ entry, table }];
    });
    const bytes = known.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    if (bytes > MOST_BYTES) throw new PlainFailure(`${name} has more than ${MOST_BYTES / MB} MB of tables. Divide it.`);
    const rows = new Map<TableName, Row[]>();
    for (const { entry, table } of known)
      rows.set(table, together(rows.get(table) ?? [], await rowsOf(archive, entry)));
    return needed(new Tables(rows), name);
  } finally {
    archive.close();
  }
}

function needed(tables: Tables, name: string): Tables {
  const missing = (['services', 'organizations'] as const).filter((table) => !tables.has(table));
  if (missing.length === 0) return tables;
  const names = missing.map((table) => `${standardName(table)}.csv`).join(' and ');
  throw new PlainFailure(`${name} has no ${names}. A zip of the standard holds a CSV file for each of its tables.`);
}

async function rowsOf(archive: SafeArchive, entry: Entry): Promise<Row[]> {
  const bytes = await bytesOf(archive, entry);
  const rows: Row[] = [];
  let columns: string[] | null = null;
  const { separator, text } = await separated(pieces(decodeText(bytes, null).text), namesAmong);
  for await (const { fields } of csvRecords(text, entry.fileName, separator)) {
    if (columns === null) columns = fields.map((field) => field.trim().toLowerCase());
    else rows.push(Object.fromEntries(columns.map((column, at) => [column, fields[at]?.trim() ?? ''])));
  }
  return rows;
}

/** How many columns have a name as the standard gives them: one word. */
function namesAmong([columns = []]: readonly string[][]): number {
  return columns.filter((column) => /^\w+$/.test(column.trim())).length;
}

async function bytesOf(archive: SafeArchive, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of await archive.open(entry)) parts.push(part as Buffer);
  } catch (error) {
    throw new PlainFailure(`${entry.fileName} in the zip is broken: ${(error as Error).message}. Fetch it again.`);
  }
  return Buffer.concat(parts);
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** Some zips hold a table under its old name and its new one. */
function together(before: Row[], more: Row[]): Row[] {
  if (before.length === 0) return more;
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !id || !known.has(id))];
}

import type pg from 'pg';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Progress } from '../../shared/progress.ts';
import { attributionOf, type LoadKind } from './attribution.ts';
import { saveBoundaries } from './boundaries.ts';
import { recordsOf } from './csv-records.ts';
import type { Format } from './known-file.ts';
import type { PlacesFile } from './places-file.ts';
import { replacePostcodes } from './replace-postcodes.ts';
import { replaceRows } from './replace-rows.ts';
import type { TableFormat } from './table-formats.ts';
import { TableRow, type TableHead } from './table-row.ts';

export interface Loaded {
  rows: number;
  leftOut: number;
  /** Anything else worth saying. */
  note: string;
}

export interface LoadOptions {
  attribution: string[] | null;
  now: Date;
  progress: Progress;
  signal?: AbortSignal;
}

/** Loads one file in one transaction: all of it, or nothing. */
export async function loadFile(
  client: pg.ClientBase,
  file: PlacesFile,
  format: Format,
  options: LoadOptions,
): Promise<Loaded> {
  await client.query('begin');
  try {
    const loaded = await load(client, file, format, options);
    await client.query(NOTE, noteOf(file, format.kind, loaded, options));
    await client.query('commit');
    return loaded;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw asSentence(error, file.name);
  }
}

async function load(client: pg.ClientBase, file: PlacesFile, format: Format, options: LoadOptions): Promise<Loaded> {
  if (format.kind === 'BOUNDARIES') {
    const { areas, kind } = await saveBoundaries(client, file);
    options.progress.advance(file.bytes);
    return { rows: areas, leftOut: 0, note: `outlines of ${kind}` };
  }
  if (format.kind === 'POSTCODES') {
    const { progress, signal } = options;
    const count = await replacePostcodes(client, file, format, { onBytes: (bytes) => progress.advance(bytes), signal });
    return {
      ...count,
      note: count.kept > 0 ? `${count.kept.toLocaleString('en-GB')} of other postcode areas stay` : '',
    };
  }
  const rows = await tableRows(file, format);
  for (const table of format.tables(rows)) await replaceRows(client, table);
  options.progress.advance(file.bytes);
  return { rows: rows.length, leftOut: 0, note: '' };
}

const MOST_ROWS = 500_000;

async function tableRows(file: PlacesFile, format: TableFormat): Promise<TableRow[]> {
  const [part] = file.parts;
  const rows: TableRow[] = [];
  let head: TableHead | null = null;
  for await (const record of part ? recordsOf(part) : []) {
    if (head) rows.push(new TableRow(head, record, rows.length + 2));
    else head = headOf(record, file.name, format);
    if (rows.length > MOST_ROWS)
      throw new PlainFailure(`${file.name} is far too long for ${format.title}. Nothing of it was loaded.`);
  }
  if (rows.length === 0) throw new PlainFailure(`${file.name} has no lines below its first. Download it again.`);
  return rows;
}

function headOf(record: string[], name: string, format: TableFormat): TableHead {
  const names = record.map((column) => column.trim().toLowerCase());
  const missing = format.columns.filter((column) => !names.includes(column)).map((column) => `“${column}”`);
  if (missing.length > 0)
    throw new PlainFailure(
      `${name} has no column ${missing.join(', ')}. Expected the columns ${format.columns.join(', ')}. Nothing of it was loaded.`,
    );
  return { name, columns: new Map(names.map((column, index) => [column, index])) };
}

const NOTE = `insert into place.load (kind, file, row_count, left_out, loaded_at, attribution) values ($1, $2, $3, $4, $5, $6)
  on conflict (kind) do update set file = excluded.file, row_count = excluded.row_count, left_out = excluded.left_out,
    loaded_at = excluded.loaded_at, attribution = excluded.attribution`;

/** Each file of outlines is a load of its own; of all else the latest file counts. */
function noteOf(file: PlacesFile, kind: LoadKind, { rows, leftOut }: Loaded, options: LoadOptions): unknown[] {
  const name = kind === 'BOUNDARIES' ? `BOUNDARIES ${file.name}` : kind;
  return [name, file.name, rows, leftOut, options.now, options.attribution ?? attributionOf(kind, file.year)];
}

const UNIQUE_VIOLATION = '23505';
const LOCK_TIMEOUT = '55P03';
const BAD_VALUES = ['22', '23'];

function asSentence(error: unknown, name: string): Error {
  const { code, detail = '', message } = error as { code?: string; detail?: string; message: string };
  if (code === UNIQUE_VIOLATION)
    return new PlainFailure(`${name} holds something twice: ${detail} Nothing of it was loaded.`);
  if (code === LOCK_TIMEOUT)
    return new PlainFailure('The database is busy with the same tables. Try again shortly. Nothing was loaded.');
  if (code && BAD_VALUES.includes(code.slice(0, 2)) && code.length === 5)
    return new PlainFailure(`${name} holds a value that does not fit: ${message}. Nothing of it was loaded.`);
  return error instanceof Error ? error : new Error(message);
}

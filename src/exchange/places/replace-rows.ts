import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a column; objects become JSON. */
export type Cell = string | number | null | string[] | Record<string, unknown>;

/** All that a file says of one table. */
export interface TableRows {
  table: 'area' | 'area_code_history' | 'small_area' | 'outcode' | 'sector';
  key: string;
  columns: string[];
  /** Which kinds of area these rows are all of; without, they are the whole table. */
  kinds?: string[];
  rows: Cell[][];
}

/**
 * Puts rows in the place of those that came from a file before. What seeds brought stays, unless the file has it too.
 * Must run inside a transaction.
 */
export async function replaceRows(
  client: pg.ClientBase,
  { table, key, columns, kinds, rows }: TableRows,
): Promise<void> {
  const target = `place.${table}`;
  const list = columns.join(', ');
  await client.query(`create temporary table incoming on commit drop as select ${list} from ${target} with no data`);
  await pipeline(Readable.from(batches(rows)), client.query(copyFrom(`copy incoming (${list}) from stdin`)));
  await client.query(...outdated(table, kinds));
  const updates = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
  if (table !== 'area_code_history') updates.push(`origin = 'FILE'`);
  await client.query(`insert into ${target} (${list}) select distinct on (${key}) ${list} from incoming
    on conflict (${key}) do update set ${updates.join(', ')}`);
  await client.query('drop table incoming');
}

function outdated(table: TableRows['table'], kinds?: string[]): [string, unknown[]] {
  if (table === 'area_code_history') return ['delete from place.area_code_history', []];
  return kinds
    ? [`delete from place.${table} where origin = 'FILE' and kind = any ($1)`, [kinds]]
    : [`delete from place.${table} where origin = 'FILE'`, []];
}

const BATCH = 1000;

function* batches(rows: Cell[][]): Generator<string> {
  for (let start = 0; start < rows.length; start += BATCH)
    yield rows
      .slice(start, start + BATCH)
      .map((row) => `${row.map(copyText).join('\t')}\n`)
      .join('');
}

/** A value as COPY's text format writes it. */
function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  const text = Array.isArray(cell) ? arrayText(cell) : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function arrayText(items: string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

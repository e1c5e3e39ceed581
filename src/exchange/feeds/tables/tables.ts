import type { Thing } from '../clean/said.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';

export type Row = Readonly<Record<string, string>>;

const NO_ROWS: readonly Row[] = [];

/** The tables of a zip, with their rows found by any id that they hold. */
export class Tables {
  readonly #rows: ReadonlyMap<TableName, readonly Row[]>;
  readonly #found = new Map<string, Map<string, Row[]>>();

  constructor(rows: ReadonlyMap<TableName, readonly Row[]>) {
    this.#rows = rows;
  }

  /** The tables that the zip does not have. */
  get missing(): TableName[] {
    return TABLE_NAMES.filter((table) => !this.#rows.has(table));
  }

  has(table: TableName): boolean {
    return this.#rows.has(table);
  }

  rows(table: TableName): readonly Row[] {
    return this.#rows.get(table) ?? NO_ROWS;
  }

  /** The rows of a table in which this column says this id. */
  where(table: TableName, column: string, id: string | undefined): readonly Row[] {
    if (id === undefined || id === '') return NO_ROWS;
    const key = `${table} ${column}`;
    const known = this.#found.get(key) ?? this.#grouped(table, column);
    this.#found.set(key, known);
    return known.get(id) ?? NO_ROWS;
  }

  #grouped(table: TableName, column: string): Map<string, Row[]> {
    return Map.groupBy(this.rows(table), (row) => row[column] ?? '');
  }
}

/** A row as a part of a record: what its cells leave empty it does not say. */
export function thingOf(row: Row): Thing {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}

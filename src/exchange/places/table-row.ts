import { PlainFailure } from '../../shared/plain-failure.ts';

/** Which table it is, and where each column stands; shared by all its lines. */
export interface TableHead {
  name: string;
  columns: Map<string, number>;
}

/** A line of a table, by column name. Empty fields are null. */
export class TableRow {
  readonly #table: TableHead;
  readonly #record: string[];
  readonly #line: number;

  constructor(table: TableHead, record: string[], line: number) {
    this.#table = table;
    this.#record = record;
    this.#line = line;
  }

  get #place(): string {
    return `${this.#table.name}, line ${this.#line}`;
  }

  text(name: string): string | null {
    return this.#record[this.#table.columns.get(name) ?? -1]?.trim() || null;
  }

  /** For what must be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === null)
      throw new PlainFailure(`${this.#place} has nothing in the column “${name}”. Nothing of it was loaded.`);
    return text;
  }

  number(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const number = Number(text);
    if (!Number.isFinite(number))
      throw new PlainFailure(
        `${this.#place}: “${text}” in the column “${name}” is not a number. Nothing of it was loaded.`,
      );
    return number;
  }

  /** Codes, parted by semicolons or blanks. */
  codes(name: string): string[] {
    return (
      this.text(name)
        ?.split(/[;\s]+/)
        .filter(Boolean) ?? []
    );
  }

  /** The named columns that hold something, for a column of mixed facts. */
  facts(names: Record<string, string>): Record<string, unknown> {
    const entries = Object.entries(names).flatMap(([fact, name]) => {
      const text = this.text(name);
      return text === null ? [] : [[fact, Number.isFinite(Number(text)) ? Number(text) : text]];
    });
    return Object.fromEntries(entries) as Record<string, unknown>;
  }
}

import { PlainFailure } from '../../shared/plain-failure.ts';

/** A line of a table, by column name. Empty fields are null. */
export class TableRow {
  readonly #fields: Map<string, string>;
  readonly #place: string;

  constructor(names: string[], record: string[], place: string) {
    this.#fields = new Map(names.map((name, index) => [name, record[index] ?? '']));
    this.#place = place;
  }

  text(name: string): string | null {
    return this.#fields.get(name)?.trim() || null;
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

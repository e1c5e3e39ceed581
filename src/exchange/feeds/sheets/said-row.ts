import { comparable } from '../../../features/sheet-mapping/propose-reading.ts';
import type { SheetField, SheetReading } from '../../../features/sheet-mapping/sheet-field.codes.ts';

/** One thing that a row says, with the heading of the column that says it. */
export interface Said {
  heading: string;
  value: string;
}

/** What a row says, field by field. */
export class SaidRow {
  readonly #said = new Map<SheetField, Said[]>();
  /** By what the table knows the row; null where the cells that should say it are blank. */
  readonly id: string | null;

  constructor({ columns, constants, idHeadings }: SheetReading, cellAt: (heading: string) => string) {
    for (const { heading, field, separator } of columns) {
      const cell = cellAt(heading);
      const parts = separator == null ? [cell] : cell.split(separator);
      for (const part of parts) this.#add(field, heading, part);
    }
    for (const { field, value } of constants) if (!this.#said.has(field)) this.#add(field, '', value);
    const ids = idHeadings.map((heading) => cellAt(heading).replace(/\s+/g, ' '));
    this.id = ids.every((each) => each === '') ? null : ids.join(' | ');
  }

  /** All that is said of a field. */
  all(field: SheetField): Said[] {
    return this.#said.get(field) ?? [];
  }

  /** All of it in one text; '' where nothing is said. */
  text(field: SheetField, between = ' '): string {
    return this.all(field)
      .map(({ value }) => value)
      .join(between);
  }

  #add(field: SheetField, heading: string, written: string): void {
    const value = written.trim();
    if (value !== '') this.#said.set(field, [...this.all(field), { heading, value }]);
  }
}

/** Finds cells by the headings of their columns. */
export function cellsByHeading(headings: readonly string[]): (cells: readonly string[]) => (heading: string) => string {
  const places = new Map(headings.map((heading, at) => [comparable(heading), at]));
  return (cells) => (heading) => cells[places.get(comparable(heading)) ?? -1] ?? '';
}

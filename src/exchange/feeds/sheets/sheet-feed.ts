import { comparable } from '../../../features/sheet-mapping/propose-reading.ts';
import type { SheetReading } from '../../../features/sheet-mapping/sheet-field.codes.ts';
import { headingsOf } from '../../../features/sheet-mapping/sheet-mapping.rules.ts';
import { RowsFeed, type RowSaid } from '../read/rows-feed.ts';
import { rowRecord } from './row-record.ts';
import { cellsByHeading, SaidRow } from './said-row.ts';
import { openTable, type Table, type TableFile } from './table.ts';

/** A table of services that somebody has sent: each row is a record. */
export class SheetFeed extends RowsFeed {
  readonly #table: Table;
  readonly #reading: SheetReading;
  protected readonly standard = 'TABLE';
  protected readonly withoutId =
    'The cells that tell this row from others are empty. Fill them in, or change the idHeadings of the mapping.';
  protected readonly twice =
    'Delete one of them, or add a column to the idHeadings of the mapping that tells them apart.';

  private constructor(file: string, source: string, { table, reading }: { table: Table; reading: SheetReading }) {
    super(source, file, JSON.stringify(reading));
    this.#table = table;
    this.#reading = reading;
  }

  /** Opens the table, and finds its headings. Throws a sentence where one is missing that the reading names. */
  static async open(file: TableFile, reading: SheetReading, source: string): Promise<SheetFeed> {
    return new SheetFeed(file.file, source, { table: await openTable(file, headingsOf(reading)), reading });
  }

  /** Columns that nobody reads: a new one may say something that people should know. */
  get unread(): string[] {
    return unreadBy(this.#reading, this.#table.headings);
  }

  override async close(): Promise<void> {
    await this.#table.rows.return(undefined);
  }

  protected async *rows(): AsyncGenerator<RowSaid> {
    const cellsOf = cellsByHeading(this.#table.headings);
    for await (const { line, cells } of this.#table.rows) {
      const said = new SaidRow(this.#reading, cellsOf(cells));
      yield { id: said.id, where: `row ${line}`, record: rowRecord(said) };
    }
  }
}

/** The headings of which a reading says nothing. */
export function unreadBy(reading: SheetReading, headings: readonly string[]): string[] {
  const read = new Set(headingsOf(reading).map(comparable));
  return headings.filter((heading) => heading !== '' && !read.has(comparable(heading)));
}

import { RowsFeed, type RowSaid } from '../read/rows-feed.ts';
import { nestedRecord } from './nested-record.ts';
import type { Tables } from './tables.ts';

const LONGEST_ID = 300;

/** A directory as a zip of tables: each row of services.csv is a record, with what the other tables say of it. */
export class TablesFeed extends RowsFeed {
  readonly #tables: Tables;
  protected readonly standard = 'HSDS_TABLES';
  protected readonly withoutId = 'This row of services.csv has no id. Ask the publisher to give it one.';
  protected readonly twice = 'It was left out: ask the publisher which of the two is right.';

  constructor(file: string, source: string, tables: Tables) {
    super(source, file);
    this.#tables = tables;
  }

  protected async *rows(): AsyncGenerator<RowSaid> {
    for (const [at, row] of this.#tables.rows('services').entries()) {
      const id = row.id?.slice(0, LONGEST_ID) ?? '';
      const said = { id: id || null, where: `row ${at + 2} of services.csv`, ...nestedRecord(row, this.#tables) };
      yield await Promise.resolve(said);
    }
  }
}

import type { SheetReading } from '../../../features/sheet-mapping/sheet-field.codes.ts';
import { headingsOf } from '../../../features/sheet-mapping/sheet-mapping.rules.ts';
import { keepable } from '../clean/keepable.ts';
import { isThing, type Thing } from '../clean/said.ts';
import { BEGINNING, type Cursor } from '../read/cursor.rules.ts';
import type { Fetched, ListedPage } from '../read/feed.ts';
import { LocalFeed } from '../read/local-feed.ts';
import type { Listed } from '../run/items.queries.ts';
import { rowRecord } from './row-record.ts';
import { cellsByHeading, SaidRow } from './said-row.ts';
import type { SheetRow } from './sheet-row.ts';
import { openTable, type TableFile } from './table.ts';

const AT_ONCE = 100;

/** A table of services that somebody has sent: each row is a record. */
export class SheetFeed extends LocalFeed {
  readonly #file: TableFile;
  readonly #reading: SheetReading;

  constructor(file: TableFile, reading: SheetReading, source: string) {
    super(source);
    this.#file = file;
    this.#reading = reading;
  }

  /** A table is read in one go: where that was broken off, it is read again. */
  async *pages({ end }: Cursor): AsyncGenerator<ListedPage> {
    if (end !== null) return;
    const { headings, rows } = await openTable(this.#file, headingsOf(this.#reading));
    const cellsOf = cellsByHeading(headings);
    const listed = listing((row) => new SaidRow(this.#reading, cellsOf(row.cells)));
    let cursor = BEGINNING;
    let items: Listed[] = [];
    for await (const row of rows) {
      items.push(listed(row));
      if (items.length < AT_ONCE) continue;
      cursor = { ...cursor, page: cursor.page + 1, seen: cursor.seen + items.length };
      yield { items, cursor, standard: 'TABLE', licence: null };
      items = [];
    }
    const seen = cursor.seen + items.length;
    yield { items, cursor: { ...cursor, seen, total: seen, end: 'WHOLE' }, standard: 'TABLE', licence: null };
  }

  fetch({ listed }: Listed): Promise<Fetched> {
    const { refused, ...said } = isThing(listed) ? listed : {};
    const why = typeof refused === 'string' ? { field: 'id', code: 'INVALID' as const, message: refused } : null;
    return Promise.resolve({ said, isWhole: true, refused: why });
  }
}

/** Rows by their ids. A row without one, and one that has the id of another, cannot be told apart, and say so. */
function listing(saidBy: (row: SheetRow) => SaidRow): (row: SheetRow) => Listed {
  const lines = new Map<string, number>();
  return (row) => {
    const said = saidBy(row);
    const record = keepable(rowRecord(said)) as Thing;
    const { id } = record;
    const same = typeof id === 'string' ? lines.get(id) : undefined;
    if (typeof id === 'string' && same === undefined) {
      lines.set(id, row.line);
      return { sourceId: id, listed: record };
    }
    const refused = same === undefined ? NO_ID : `Row ${row.line} is called ${String(id)}, as row ${same} is. ${TWICE}`;
    return { sourceId: `row ${row.line}`, listed: { ...record, refused } };
  };
}

const NO_ID =
  'The cells that tell this row from others are empty. Fill them in, or change the idHeadings of the mapping.';
const TWICE = 'Delete one of them, or add a column to the idHeadings of the mapping that tells them apart.';

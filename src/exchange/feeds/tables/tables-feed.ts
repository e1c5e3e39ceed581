import { keepable } from '../clean/keepable.ts';
import { isThing } from '../clean/said.ts';
import { BEGINNING, type Cursor } from '../read/cursor.rules.ts';
import type { Fetched, ListedPage } from '../read/feed.ts';
import { LocalFeed } from '../read/local-feed.ts';
import type { Listed } from '../run/items.queries.ts';
import type { Remark } from '../../import/mapped.ts';
import { nestedRecord } from './nested-record.ts';
import type { Row, Tables } from './tables.ts';

const AT_ONCE = 100;

/** A directory as a zip of tables: each row of services.csv is a record, with what the other tables say of it. */
export class TablesFeed extends LocalFeed {
  readonly #tables: Tables;

  constructor(tables: Tables, source: string) {
    super(source);
    this.#tables = tables;
  }

  /** Tables are read in one go: where that was broken off, they are read again. */
  async *pages({ end }: Cursor): AsyncGenerator<ListedPage> {
    if (end !== null) return;
    const services = this.#tables.rows('services');
    const listed = this.#listing();
    for (let from = 0; from < services.length; from += AT_ONCE) {
      const items = services.slice(from, from + AT_ONCE).map((row, at) => listed(row, from + at + 2));
      const cursor = { ...BEGINNING, page: from / AT_ONCE + 2, seen: from + items.length };
      yield await Promise.resolve({ items, cursor, standard: 'HSDS_TABLES' as const, licence: null });
    }
    const total = services.length;
    yield {
      ...{ items: [], standard: 'HSDS_TABLES', licence: null },
      cursor: { ...BEGINNING, seen: total, total, end: total === 0 ? 'IN_PART' : 'WHOLE' },
    };
  }

  fetch({ listed }: Listed): Promise<Fetched> {
    const { record, remarks, refused } = isThing(listed) ? listed : {};
    return Promise.resolve({
      ...{ said: record, isWhole: true, remarks: Array.isArray(remarks) ? (remarks as Remark[]) : [] },
      refused: isThing(refused) ? (refused as unknown as Remark) : null,
    });
  }

  /** Two services of one id cannot be told apart; the second says so. */
  #listing(): (row: Row, number: number) => Listed {
    const seen = new Set<string>();
    return (row, number) => {
      const id = row.id?.slice(0, LONGEST_ID) ?? '';
      const isNew = id !== '' && !seen.has(id);
      seen.add(id);
      const listed = keepable(nestedRecord(row, this.#tables));
      if (isNew || id === '') return { sourceId: id || `row ${number} of services.csv`, listed };
      const message = `Row ${number} of services.csv has the id ${id} of a row before it. It was left out.`;
      const refused: Remark = { field: 'id', code: 'TAKEN', message };
      return { sourceId: `row ${number} of services.csv`, listed: { ...(listed as object), refused } };
    };
  }
}

const LONGEST_ID = 300;

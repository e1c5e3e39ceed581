import { keepable } from '../clean/keepable.ts';
import { isThing } from '../clean/said.ts';
import type { Remark } from '../../import/mapped.ts';
import type { Listed } from '../run/items.queries.ts';
import { BEGINNING, type Cursor } from './cursor.rules.ts';
import type { FeedStandard } from './envelope.ts';
import type { Fetched, ListedPage } from './feed.ts';
import { LocalFeed } from './local-feed.ts';

const AT_ONCE = 100;

/** A row of a table, as a record of the standard. */
export interface RowSaid {
  /** By what the table knows it; null where it does not say. */
  id: string | null;
  /** Where it stands, for people: `row 7`. */
  where: string;
  record: unknown;
  remarks?: Remark[];
}

/** A file whose rows are records. */
export abstract class RowsFeed extends LocalFeed {
  protected abstract readonly standard: FeedStandard;
  /** What to do about a row that says nothing by which it could be known. */
  protected abstract readonly withoutId: string;
  /** What to do about two that say the same. */
  protected abstract readonly twice: string;
  protected abstract rows(): AsyncIterable<RowSaid>;

  /** It is read in one go: where that was broken off, it is read again. A file without rows says nothing of what is missing. */
  async *pages({ end }: Cursor): AsyncGenerator<ListedPage> {
    if (end !== null) return;
    const first = new Map<string, string>();
    let cursor = BEGINNING;
    let items: Listed[] = [];
    const page = (more: Partial<Cursor>) => ({ items, cursor: { ...cursor, ...more }, ...this.#said() });
    for await (const row of this.rows()) {
      items.push(this.#listed(row, first));
      if (items.length < AT_ONCE) continue;
      cursor = { ...cursor, page: cursor.page + 1, seen: cursor.seen + items.length };
      yield page({});
      items = [];
    }
    const seen = cursor.seen + items.length;
    yield page({ seen, total: seen, end: seen === 0 ? 'IN_PART' : 'WHOLE' });
  }

  fetch({ listed }: Listed): Promise<Fetched> {
    const { record, remarks, refused } = isThing(listed) ? listed : {};
    return Promise.resolve({
      ...{ said: record, isWhole: true, remarks: Array.isArray(remarks) ? (remarks as Remark[]) : [] },
      refused: isThing(refused) ? (refused as unknown as Remark) : null,
    });
  }

  #said(): Pick<ListedPage, 'standard' | 'licence'> {
    return { standard: this.standard, licence: null };
  }

  /** Rows by their ids. One without an id, and one that has the id of another, cannot be told apart, and say so. */
  #listed({ id, where, ...said }: RowSaid, first: Map<string, string>): Listed {
    const same = id === null ? undefined : first.get(id);
    if (id !== null && same === undefined) {
      first.set(id, where);
      return { sourceId: id, listed: keepable(said) };
    }
    const row = where.replace(/^r/, 'R');
    const message =
      same === undefined ? this.withoutId : `${row} has the id ${String(id)}, as ${same} does. ${this.twice}`;
    const refused: Remark = { field: 'id', code: same === undefined ? 'REQUIRED' : 'TAKEN', message };
    return { sourceId: where, listed: keepable({ ...said, refused }) };
  }
}

import type { Listed } from '../run/items.queries.ts';
import type { Cursor } from './cursor.rules.ts';
import type { Feed, Fetched, ListedPage } from './feed.ts';

/** A feed that somebody has sent as a file: nobody is asked for anything, and nothing stays open. */
export abstract class LocalFeed implements Feed {
  constructor(readonly source: string) {}

  abstract pages(cursor: Cursor): AsyncGenerator<ListedPage>;
  abstract fetch(item: Listed): Promise<Fetched>;

  greet(): ReturnType<Feed['greet']> {
    return Promise.resolve({ robots: 'A file: nobody was asked.', licence: null });
  }

  probe(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

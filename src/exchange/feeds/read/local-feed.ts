import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Listed } from '../run/items.queries.ts';
import type { Cursor } from './cursor.rules.ts';
import type { Feed, Fetched, ListedPage } from './feed.ts';

/** A feed that somebody has sent as a file: nobody is asked for anything, and nothing stays open. */
export abstract class LocalFeed implements Feed {
  readonly source: string;
  protected readonly file: string;
  readonly #reading: string;

  /** `reading` says how it is read, where that can be said. */
  constructor(source: string, file: string, reading = '') {
    this.source = source;
    this.file = file;
    this.#reading = reading;
  }

  abstract pages(cursor: Cursor): AsyncGenerator<ListedPage>;
  abstract fetch(item: Listed): Promise<Fetched>;

  greet(): ReturnType<Feed['greet']> {
    return Promise.resolve({ robots: 'A file: nobody was asked.', licence: null });
  }

  async edition(): Promise<string> {
    const hash = createHash('sha256').update(this.#reading);
    for await (const piece of fs.createReadStream(this.file)) hash.update(piece as Buffer);
    return hash.digest('base64url');
  }

  probe(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

import type { Remark } from '../../import/mapped.ts';
import type { Listed } from '../run/items.queries.ts';
import type { Cursor } from './cursor.rules.ts';
import type { FeedStandard } from './envelope.ts';

/** A part of the list of a feed. */
export interface ListedPage {
  items: Listed[];
  /** Where to go on after it. */
  cursor: Cursor;
  standard: FeedStandard;
  licence: string | null;
}

/** A record as the feed gives it. */
export interface Fetched {
  said: unknown;
  /** False for the short record of a list. */
  isWhole: boolean;
  /** What is to be said of it whatever it means. */
  remarks?: Remark[];
  /** Why it is refused before anybody asks what it means. */
  refused?: Remark | null;
}

/** Where records come from: an address on the web, or a file. */
export interface Feed {
  /** What everything from it carries as its source. */
  readonly source: string;
  /** What the feed says of who may read it, and under which licence it stands. */
  greet(): Promise<{ robots: string; licence: string | null }>;
  /** Which edition of it this is, so that an import that was broken off goes on with no other; null where that cannot be said. */
  edition(): Promise<string | null>;
  /** Its list from there on. */
  pages(cursor: Cursor): AsyncGenerator<ListedPage>;
  /** Finds out with a few records whether it gives each by itself. */
  probe(items: readonly Listed[]): Promise<void>;
  fetch(item: Listed): Promise<Fetched>;
  close(): Promise<void>;
}

import type { FeedClient } from '../fetch/feed-client.ts';
import { Unanswered } from '../fetch/unanswered.ts';
import { isThing } from '../clean/said.ts';
import { keepable } from '../clean/keepable.ts';
import { idOf } from '../map/map-record.ts';
import type { Listed } from '../run/items.queries.ts';
import { nextCursor, type Cursor } from './cursor.rules.ts';
import { licenceIn, pageIn } from './envelope.ts';
import type { Feed, Fetched, ListedPage } from './feed.ts';
import type { FeedAddress } from './feed-address.ts';
import { digestOf, hasParts, listedRecords, recordIn } from './listed-records.ts';

/** How a server says that it has no such thing, or no such kind of thing. */
const ABSENT = new Set([404, 405, 410, 501]);

/** A feed on the web: pages of a list, and each record by its id. */
export class WebFeed implements Feed {
  readonly #client: FeedClient;
  readonly #address: FeedAddress;
  readonly source: string;
  #hasListOnly = false;

  constructor(client: FeedClient, address: FeedAddress, source: string) {
    this.#client = client;
    this.#address = address;
    this.source = source;
  }

  async greet(): Promise<{ robots: string; licence: string | null }> {
    const robots = await this.#client.askRobots(this.#address.page(1));
    try {
      const { body, link } = await this.#client.json(this.#address.root);
      return { robots, licence: licenceIn(body, link) };
    } catch (error) {
      // Many feeds of version 1 have nothing at their root: the list tells whether there is a feed.
      if (error instanceof Unanswered && (error.status !== null || error.isPassing)) return { robots, licence: null };
      throw error;
    }
  }

  /** A list on the web changes while it is read; its cursor knows how to go on. */
  edition(): Promise<null> {
    return Promise.resolve(null);
  }

  async *pages(from: Cursor): AsyncGenerator<ListedPage> {
    for (let cursor = from; cursor.end === null;) {
      const url = this.#address.page(cursor.page);
      const { body, link } = await this.#client.json(url);
      const page = pageIn(body);
      if (page === null) throw new Unanswered(`${url} is no list of services.`, { isPassing: false });
      const items = listedRecords(page.records, `page ${cursor.page}`);
      cursor = nextCursor(cursor, page, digestOf(items));
      yield { items, cursor, standard: page.standard, licence: page.licence ?? licenceIn(null, link) };
    }
  }

  async probe(items: readonly Listed[]): Promise<void> {
    let absent = 0;
    for (const { sourceId } of items)
      try {
        await this.#client.json(this.#address.record(sourceId));
        return;
      } catch (error) {
        if (isAbsent(error)) absent += 1;
      }
    this.#hasListOnly = absent > 0 && absent === items.length;
  }

  async fetch({ sourceId, listed }: Listed): Promise<Fetched> {
    const hasId = isThing(listed) && idOf(listed) !== null;
    if (this.#hasListOnly || !hasId) return { said: listed, isWhole: !hasId || hasParts(listed) };
    const url = this.#address.record(sourceId);
    const record = recordIn(keepable((await this.#client.json(url)).body));
    if (record === null) throw new Unanswered(`${url} is no service.`, { isPassing: false });
    const id = idOf(record) ?? sourceId;
    if (id.toLowerCase() === sourceId.toLowerCase()) return { said: { ...record, id: sourceId }, isWhole: true };
    throw new Unanswered(`${url} answers with another record (${id}).`, { isPassing: false });
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Unanswered && error.status !== null && ABSENT.has(error.status);
}

import path from 'node:path';
import type { Encoding } from '../import/csv/file-text.ts';
import { FeedClient, type FeedClientOptions } from './fetch/feed-client.ts';
import type { Feed } from './read/feed.ts';
import { feedAddress } from './read/feed-address.ts';
import { FileFeed } from './read/file-feed.ts';
import { WebFeed } from './read/web-feed.ts';

export interface FeedWanted extends FeedClientOptions {
  /** An address on the web, or a file. */
  address: string;
  /** By which its listings are known here; made of its address where nothing is said. */
  source: string | null;
  encoding: Encoding;
}

/** Opens a feed wherever it is; nothing is read yet. */
export function openFeed({ address, source, encoding, ...client }: FeedWanted): Feed {
  const named = source === null ? null : `oruk:${source.trim()}`;
  if (!/^https?:\/\//i.test(address))
    return new FileFeed(address, encoding, named ?? `oruk:${path.basename(address).replace(/\.json$/i, '')}`);
  const where = feedAddress(address);
  return new WebFeed(new FeedClient(client), where, named ?? where.source);
}

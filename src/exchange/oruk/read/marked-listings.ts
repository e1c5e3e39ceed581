import type { Reads } from '../../../database/reads.ts';
import type { Narrowed } from '../ask/narrow.ts';
import { countListed, keysWithin, publishedAsOf, type Counted, type Key, type Listing } from './listed.queries.ts';

/** So many keys lie between two marks: a page is at most so far from one. */
const STEP = 500;
/** Each is as large as 400 ids, where 200,000 services are listed. */
const MOST_KEPT = 200;
/** What nobody may see any more leaves the lists without a trace in the change feed; for longer than this nobody counts it. */
const LONGEST_MS = 60_000;

interface Kept extends Counted {
  until: number;
}

/** A page of keys, and how many there are on all pages. */
export interface PageOfKeys {
  total: number;
  keys: Key[];
}

/**
 * Knows of each listing that was asked for how many there are and where each 500th stands, as long as nothing is published, changed or
 * withdrawn: then any page is a short walk from the nearest mark, and nobody counts again. What a record says is read anew each time.
 */
export class MarkedListings {
  readonly #kept = new Map<string, Kept>();
  readonly #counting = new Map<string, Promise<Counted>>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async page(
    reads: Reads,
    listing: Listing,
    narrowed: Narrowed,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<PageOfKeys> {
    const { total, marks } = await this.#counted(reads, listing, narrowed);
    const index = Math.floor(offset / STEP);
    const from = marks[index];
    if (!from || offset >= total) return { total, keys: [] };
    const to = marks[index + Math.ceil((limit + STEP) / STEP)] ?? null;
    return { total, keys: await keysWithin(reads, listing, narrowed, { from, to, offset: offset % STEP, limit }) };
  }

  async #counted(reads: Reads, listing: Listing, narrowed: Narrowed): Promise<Counted> {
    if (!narrowed.isKeepable) return countListed(reads, listing, narrowed, STEP);
    const key = JSON.stringify([listing.name, narrowed.where, narrowed.values]);
    const asOf = await publishedAsOf(reads);
    const kept = this.#kept.get(key);
    if (kept && kept.asOf === asOf && kept.until > this.#now()) return this.#keep(key, kept);
    if (asOf === null) return countListed(reads, listing, narrowed, STEP);
    return this.#once(`${asOf} ${key}`, async () => {
      const counted = await countListed(reads.lasting, listing, narrowed, STEP);
      if (counted.asOf !== null) this.#keep(key, { ...counted, until: this.#now() + LONGEST_MS });
      return counted;
    });
  }

  /** Many who ask the same at once wait for one answer. */
  #once(key: string, count: () => Promise<Counted>): Promise<Counted> {
    const counting = this.#counting.get(key) ?? count().finally(() => this.#counting.delete(key));
    this.#counting.set(key, counting);
    return counting;
  }

  /** As the newest; the one that was longest not asked for goes. */
  #keep(key: string, kept: Kept): Kept {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}

import type { Reads } from '../../database/reads.ts';
import { loadsOfPlaces, placeRow, placeRows, type PlaceRow } from './place.queries.ts';
import type { ParsedPostcode } from './postcode.rules.ts';

/** A surgery's people live in a few hundred postcodes, and one person's is asked for with every word and filter. */
const MOST_KEPT = 5_000;
/** How long, in milliseconds, places may have been loaded by whatever program before that is noticed. */
const GOOD_FOR = 1_000;
/** Everything is read anew now and then, since a replica may tell of a load before another one has it. */
const KEPT_FOR = 600_000;

interface Shelf {
  rows: Map<string, PlaceRow>;
  /** Which loads the rows come from. */
  loads: string;
  checkedAt: number;
  begunAt: number;
}

/** One shelf for each database. */
const shelves = new WeakMap<Reads, Shelf>();

/** The row of a postcode, from memory where it has been asked for lately. */
export async function rememberedPlace(reads: Reads, asked: ParsedPostcode): Promise<PlaceRow | null> {
  const shelf = await currentShelf(reads.lasting);
  const known = shelf.rows.get(asked.postcode);
  if (known) return known;
  const { loads } = shelf;
  const row = await placeRow(reads, asked);
  if (row && loads === shelf.loads) keep(shelf, asked.postcode, row);
  return row;
}

/** Brings the rows of many postcodes into memory with one statement, for whoever is about to ask for each. */
export async function rememberPlaces(reads: Reads, asked: readonly ParsedPostcode[]): Promise<void> {
  const shelf = await currentShelf(reads.lasting);
  const missing = asked.filter(({ postcode }) => !shelf.rows.has(postcode));
  if (missing.length === 0) return;
  const { loads } = shelf;
  const rows = await placeRows(reads, missing);
  if (loads !== shelf.loads) return;
  for (const { postcode, ...row } of rows) keep(shelf, postcode, row);
}

function keep({ rows }: Shelf, postcode: string, row: PlaceRow): void {
  const [oldest] = rows.keys();
  if (rows.size >= MOST_KEPT && oldest !== undefined) rows.delete(oldest);
  rows.set(postcode, row);
}

async function currentShelf(reads: Reads): Promise<Shelf> {
  const now = performance.now();
  const shelf = shelves.get(reads) ?? { rows: new Map(), loads: '', checkedAt: -Infinity, begunAt: now };
  shelves.set(reads, shelf);
  if (now - shelf.checkedAt < GOOD_FOR) return shelf;
  shelf.checkedAt = now;
  const loads = await loadsOfPlaces(reads);
  if (loads !== shelf.loads || now - shelf.begunAt > KEPT_FOR) {
    shelf.rows.clear();
    shelf.begunAt = now;
  }
  shelf.loads = loads;
  return shelf;
}

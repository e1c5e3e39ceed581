import type { Reads } from '../../database/reads.ts';
import type { CrisisLineRecord } from './crisis-line.entity.ts';
import { readCrisisLines } from './crisis-line.queries.ts';

/** How long what is remembered is good enough. A change by somebody else shows after this at the latest. */
const GOOD_FOR = 3_000;

/** How long the answer that asks PostgreSQL waits for it; and how long any waits while there is nothing to remember. */
const PATIENCE = 250;
const FIRST_PATIENCE = 5_000;

/** A question that hangs for so long is asked again. */
const GIVEN_UP_AFTER = 30_000;

interface Shelf {
  lines: readonly CrisisLineRecord[];
  /** Questions are numbered, so that a late answer to an early one does not bring back what has changed since. */
  asked: number;
  answered: number;
  askedAt: number;
  asking: Promise<void> | null;
}

/** One shelf for each database, so that each test file has its own. */
const shelves = new WeakMap<Reads, Shelf>();

/**
 * The crisis lines as PostgreSQL last told them. While it is away or slow, the answer is what is remembered: a panel
 * that is three seconds old helps, an error does not.
 */
export async function rememberedCrisisLines({ lasting: reads }: Reads): Promise<readonly CrisisLineRecord[]> {
  const shelf = shelfOf(reads);
  const age = performance.now() - shelf.askedAt;
  if (age > (shelf.asking ? GIVEN_UP_AFTER : GOOD_FOR)) {
    shelf.askedAt = performance.now();
    shelf.asking = ask(reads, shelf);
    await Promise.race([shelf.asking, pause(PATIENCE)]);
  }
  if (shelf.asking && shelf.lines.length === 0) await Promise.race([shelf.asking, pause(FIRST_PATIENCE)]);
  return shelf.lines;
}

/** Reads them again at once: after the start, and after a change. */
export async function refreshCrisisLines({ lasting: reads }: Reads): Promise<void> {
  const shelf = shelfOf(reads);
  await fill(reads, shelf);
  shelf.askedAt = performance.now();
}

function shelfOf(reads: Reads): Shelf {
  const shelf = shelves.get(reads) ?? { lines: [], asked: 0, answered: 0, askedAt: -Infinity, asking: null };
  shelves.set(reads, shelf);
  return shelf;
}

async function ask(reads: Reads, shelf: Shelf): Promise<void> {
  try {
    await fill(reads, shelf);
  } catch {
    // What is remembered goes on being the answer.
  } finally {
    shelf.asking = null;
  }
}

async function fill(reads: Reads, shelf: Shelf): Promise<void> {
  const question = (shelf.asked += 1);
  const lines = await readCrisisLines(reads);
  if (question < shelf.answered) return;
  Object.assign(shelf, { lines, answered: question });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

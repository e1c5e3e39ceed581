import { PlainFailure } from '../../../shared/plain-failure.ts';
import { type Cursor } from '../read/cursor.rules.ts';
import { countItems, keepItems } from './items.queries.ts';
import { keepCursor, type RunRow } from './runs.queries.ts';
import type { Running } from './running.ts';

/** More than any country has: a list that goes on has no end. */
const MOST_RECORDS = 1_000_000;
const ENDLESS =
  'There are more than 1,000,000 records: either this is no directory, or its list does not end. It was left there.';

/** Reads the list of a feed from where it was broken off, page by page. Answers with how it ended. */
export async function listFeed({ em, feed, report, signal }: Running, run: RunRow): Promise<Cursor> {
  let { cursor } = run;
  let listed = await countItems(em, run.id);
  const progress = report.progress('Reading the list', 100);
  let shown = 0;
  try {
    for await (const page of feed.pages(cursor)) {
      signal.throwIfAborted();
      if (page.items.length > 0) listed += await keepItems(em, run.id, page.items);
      cursor = { ...page.cursor, edition: run.cursor.edition ?? null };
      await keepCursor(em, run.id, { ...page, cursor, listed });
      if (listed > MOST_RECORDS) throw new PlainFailure(ENDLESS);
      const percent = percentOf(cursor);
      progress.advance(percent - shown);
      shown = percent;
    }
  } finally {
    progress.done();
  }
  return cursor;
}

function percentOf({ seen, total, end }: Cursor): number {
  if (end !== null) return 100;
  return total === null || total === 0 ? 0 : Math.min(99, Math.floor((seen / total) * 100));
}

import { PlainFailure } from '../../../shared/plain-failure.ts';
import { inOrder } from '../../import/run/in-order.ts';
import { dealWithLot } from './deal-with-lot.ts';
import { countOpen, openItems, type OpenItem } from './items.queries.ts';
import { readItem, type ReadItem } from './read-item.ts';
import { readyLots } from './ready-lots.ts';
import type { Running } from './running.ts';

const BATCH = 100;
/** So many are asked for at a time; how often is for the pace of the feed. */
const AT_ONCE = 6;
/** What is ready within a moment is saved together: a statement for a hundred costs little more than one for each. */
const LOT = { most: 100, waitMs: 250 };
/** After so many in a row that could not be fetched, the feed has gone away. */
const MOST_IN_A_ROW = 20;

/** Fetches and saves each record of the list that nobody has dealt with. What is in stays in, wherever it breaks off. */
export async function dealWithItems(running: Running): Promise<void> {
  const { em, occasion, feed, report, signal } = running;
  await feed.probe(await openItems(em, occasion.runId, 0, 3));
  const progress = report.progress('Importing', await countOpen(em, occasion.runId));
  let inARow = 0;
  try {
    for await (const lot of readyLots(reads(running), LOT)) {
      await dealWithLot(running, lot);
      progress.advance(lot.length);
      for (const read of lot) inARow = 'notFetched' in read ? inARow + 1 : 0;
      if (inARow >= MOST_IN_A_ROW)
        throw new PlainFailure('The feed has stopped to answer. Run the same command later.');
    }
  } finally {
    progress.done();
  }
  signal.throwIfAborted();
}

/** Records as they come, in the order of the list, up to the first that fails by a fault of ours. */
async function* reads(running: Running): AsyncGenerator<ReadItem> {
  const read = async (item: OpenItem) => {
    try {
      return { read: await readItem(running, item) };
    } catch (fault) {
      return { fault };
    }
  };
  for await (const result of inOrder(items(running), read, AT_ONCE)) {
    if ('fault' in result) throw result.fault;
    yield result.read;
  }
}

async function* items({ em, occasion, signal }: Running): AsyncGenerator<OpenItem> {
  let after = 0;
  for (;;) {
    const batch = await openItems(em, occasion.runId, after, BATCH);
    for (const item of batch) {
      if (signal.aborted) return;
      yield item;
    }
    const last = batch.at(-1);
    if (!last) return;
    after = last.number;
  }
}

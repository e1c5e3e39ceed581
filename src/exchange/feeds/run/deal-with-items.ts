import { PlainFailure } from '../../../shared/plain-failure.ts';
import { inOrder } from '../../import/run/in-order.ts';
import { dealWithItem } from './deal-with-item.ts';
import { countOpen, openItems, settleItem, type OpenItem } from './items.queries.ts';
import { addConflicts } from './runs.queries.ts';
import type { Running } from './running.ts';

const BATCH = 100;
/** While one record is waited for, others are saved. */
const AT_ONCE = 4;
/** After so many in a row that could not be fetched, the feed has gone away. */
const MOST_IN_A_ROW = 20;

/** Fetches and saves each record of the list that nobody has dealt with. What is in stays in, wherever it breaks off. */
export async function dealWithItems(running: Running): Promise<void> {
  const { em, occasion, feed, report, signal } = running;
  await feed.probe(await openItems(em, occasion.runId, 0, 3));
  const progress = report.progress('Importing', await countOpen(em, occasion.runId));
  const dealWith = async (item: OpenItem) => {
    try {
      return { ...(await dealWithItem(running, item)) };
    } catch (fault) {
      return { fault };
    }
  };
  let inARow = 0;
  try {
    for await (const result of inOrder(items(running), dealWith, AT_ONCE)) {
      if ('fault' in result) throw result.fault;
      const { settled, conflicts } = result;
      await settleItem(em, occasion.runId, settled);
      if (conflicts > 0) await addConflicts(em, occasion.runId, conflicts);
      progress.advance();
      inARow = settled.outcome === 'NOT_FETCHED' ? inARow + 1 : 0;
      if (inARow >= MOST_IN_A_ROW)
        throw new PlainFailure('The feed has stopped to answer. Run the same command later.');
    }
  } finally {
    progress.done();
  }
  signal.throwIfAborted();
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

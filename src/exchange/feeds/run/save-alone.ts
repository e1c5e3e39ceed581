import { Readable } from 'node:stream';
import { remarksOn } from '../../import/run/import-row.ts';
import { inOrder } from '../../import/run/in-order.ts';
import type { FeedDraft } from '../map/feed-draft.ts';
import { keysOf } from '../save/keys-of.ts';
import { saveRecord } from '../save/save-record.ts';
import { settleItems } from './items.queries.ts';
import type { ReadItem } from './read-item.ts';
import { addConflicts } from './runs.queries.ts';
import type { Running } from './running.ts';
import { resultOf, settledAs } from './settled.ts';

/** A record that means something. */
export interface Drafted {
  read: ReadItem;
  draft: FeedDraft;
}

/** While the database works on one record, others are got ready. */
const AT_ONCE = 4;

/** Saves each in a transaction of its own, and notes there what became of it. Those that share something go in order. */
export async function saveAlone(running: Running, drafts: readonly Drafted[]): Promise<void> {
  const save = async (each: Drafted) => {
    try {
      await running.turns.take(keysOf(each.draft), () => saveOne(running, each));
      return null;
    } catch (fault) {
      return { fault };
    }
  };
  for await (const failed of inOrder<Drafted, { fault: unknown } | null>(Readable.from(drafts), save, AT_ONCE))
    if (failed) throw failed.fault;
}

async function saveOne({ newContext, em, occasion, isRehearsal }: Running, { read, draft }: Drafted): Promise<void> {
  try {
    await saveRecord(newContext(), draft, {
      ...{ occasion, isRehearsal },
      async note(inside, saved) {
        await settleItems(inside, occasion.runId, [settledAs(read, resultOf(read, saved), isRehearsal)]);
        if (saved.conflicts > 0) await addConflicts(inside, occasion.runId, saved.conflicts);
      },
    });
  } catch (error) {
    const remarks = remarksOn(error);
    const outcome = remarks.every(({ code }) => code === 'DO_NOT_LIST') ? 'left out' : 'rejected';
    await settleItems(em, occasion.runId, [settledAs(read, resultOf(read, { outcome, remarks }), isRehearsal)]);
  }
}

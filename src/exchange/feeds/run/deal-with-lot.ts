import type { Remark } from '../../import/mapped.ts';
import type { FeedDraft } from '../map/feed-draft.ts';
import type { SavedRecord } from '../save/save-record.ts';
import { saveTogether } from '../save/together/save-together.ts';
import { settleItems } from './items.queries.ts';
import type { ReadItem } from './read-item.ts';
import type { Running } from './running.ts';
import { saveAlone, type Drafted } from './save-alone.ts';
import { OUTCOMES, resultOf, settledAs, type Result } from './settled.ts';

/** Saves what some records mean, and notes what became of each: together what needs nobody's decision, all else one by one. */
export async function dealWithLot(running: Running, lot: readonly ReadItem[]): Promise<void> {
  const { em, occasion, isRehearsal } = running;
  const twins = await running.twins.among(
    em,
    lot.flatMap((read) => draftIn(read) ?? []),
  );
  const drafts = lot.flatMap((read) => {
    const draft = draftIn(read);
    return draft ? [{ read: remarked(read, twins.get(draft) ?? []), draft }] : [];
  });
  const saved = await together(running, drafts);
  await saveAlone(
    running,
    drafts.filter(({ draft }) => !saved.has(draft)),
  );
  const others = lot.flatMap((read) => {
    const result = undrafted(read);
    return result ? [settledAs(read, result, isRehearsal)] : [];
  });
  if (others.length > 0) await settleItems(em, occasion.runId, others);
}

function remarked(read: ReadItem, remarks: readonly Remark[]): ReadItem {
  if (remarks.length === 0 || !('mapped' in read)) return read;
  return { ...read, mapped: { ...read.mapped, remarks: [...read.mapped.remarks, ...remarks] } };
}

function draftIn(read: ReadItem): FeedDraft | null {
  return 'mapped' in read && read.mapped.outcome === 'draft' ? read.mapped.draft : null;
}

/** What becomes of a record of which nothing is to be kept; null of one that means something. */
function undrafted(read: ReadItem): Result | null {
  if ('notFetched' in read) return { outcome: 'NOT_FETCHED', remarks: [read.notFetched] };
  const { outcome, remarks } = read.mapped;
  return outcome === 'draft' ? null : { outcome: OUTCOMES[outcome], remarks };
}

async function together(
  { newContext, occasion, isRehearsal }: Running,
  drafts: readonly Drafted[],
): Promise<ReadonlyMap<FeedDraft, SavedRecord>> {
  if (drafts.length === 0) return new Map();
  const all = drafts.map(({ draft }) => draft);
  return saveTogether(newContext(), all, {
    ...{ occasion, isRehearsal },
    async note(em, saved) {
      const settled = drafts.flatMap(({ read, draft }) => {
        const each = saved.get(draft);
        return each ? [settledAs(read, resultOf(read, each), isRehearsal)] : [];
      });
      await settleItems(em, occasion.runId, settled);
    },
  });
}

import { isThing } from '../clean/said.ts';
import { plainLine } from '../clean/plain-words.ts';
import { Unanswered } from '../fetch/unanswered.ts';
import { wordsAt } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';
import type { FeedDraft } from '../map/feed-draft.ts';
import { mapRecord } from '../map/map-record.ts';
import { saveRecord, type SavedRecord } from '../save/save-record.ts';
import { remarksOn } from '../../import/run/import-row.ts';
import type { ImportOutcome } from '../../../features/import-run/import-run.codes.ts';
import type { OpenItem, Settled } from './items.queries.ts';
import type { Running } from './running.ts';
import { inWords } from '../../../features/import-conflict/import-conflict.rules.ts';

export interface Dealt {
  settled: Settled;
  conflicts: number;
}

type Result = Pick<Settled, 'outcome' | 'remarks'> & Partial<Pick<SavedRecord, 'changes' | 'conflicts'>>;

const LONGEST_VALUE = 2000;

const OUTCOMES: Record<SavedRecord['outcome'] | 'rejected', ImportOutcome> = {
  created: 'CREATED',
  updated: 'UPDATED',
  unchanged: 'UNCHANGED',
  'left out': 'LEFT_OUT',
  rejected: 'REJECTED',
};

/** Fetches one record, and saves what it means. Whatever is wrong with it is an answer; only our own faults throw. */
export async function dealWithItem(running: Running, item: OpenItem): Promise<Dealt> {
  const { said, result } = await resultOf(running, item);
  const { outcome, remarks, changes = [], conflicts = 0 } = result;
  const name = isThing(said) ? shortened(plainLine(wordsAt(said, 'name') ?? ''), 200) || null : null;
  const keepsValues = outcome === 'UPDATED' || running.isRehearsal;
  const told = keepsValues ? changes : [];
  const settled = {
    ...{ number: item.number, sourceId: item.sourceId, name, outcome, remarks },
    changes: told.map(({ part, column, before, after }) => ({
      ...{ part, field: column, before: valueOf(before), after: valueOf(after) },
    })),
  };
  return { settled, conflicts };
}

function valueOf(value: unknown): string | null {
  const words = inWords(value);
  return words === null ? null : shortened(words, LONGEST_VALUE);
}

async function resultOf(running: Running, item: OpenItem): Promise<{ said: unknown; result: Result }> {
  const { feed, terms, today } = running;
  try {
    const { said, isWhole } = await feed.fetch(item);
    const { source } = running.occasion;
    const mapped = mapRecord(said, { source, today, isWhole, meaningOf: terms.meaningOf });
    const { outcome, remarks } = mapped;
    if (outcome !== 'draft') return { said, result: { outcome: OUTCOMES[outcome], remarks } };
    const saved = await settled(running, mapped.draft);
    return { said, result: { ...saved, remarks: [...remarks, ...saved.remarks] } };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    const remark = {
      field: '',
      code: 'UNAVAILABLE' as const,
      message: `${error.message} What is here was left as it is.`,
    };
    return { said: item.listed, result: { outcome: 'NOT_FETCHED', remarks: [remark] } };
  }
}

async function settled({ turns, newContext, occasion, isRehearsal }: Running, draft: FeedDraft): Promise<Result> {
  try {
    const save = () => saveRecord(newContext(), draft, { occasion, isRehearsal });
    const saved = await turns.take(keysOf(draft), save);
    return { ...saved, outcome: OUTCOMES[saved.outcome] };
  } catch (error) {
    const remarks = remarksOn(error);
    const isBarred = remarks.every(({ code }) => code === 'DO_NOT_LIST');
    return { outcome: isBarred ? 'LEFT_OUT' : 'REJECTED', remarks };
  }
}

/** Records that share an organisation, a number or a place are saved one after the other. */
function keysOf({ organisation, locations }: FeedDraft): string[] {
  return [
    organisation.provenance.sourceId,
    ...(organisation.identifiers ?? []),
    ...locations.map(({ provenance }) => `place ${provenance.sourceId}`),
  ];
}

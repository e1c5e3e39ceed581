import { inWords } from '../../../features/import-conflict/import-conflict.rules.ts';
import type { ImportOutcome } from '../../../features/import-run/import-run.codes.ts';
import { keepable } from '../clean/keepable.ts';
import { plainLine } from '../clean/plain-words.ts';
import { isThing, wordsAt } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';
import type { SavedRecord } from '../save/save-record.ts';
import type { Settled } from './items.queries.ts';
import type { ReadItem } from './read-item.ts';

/** What became of a record, before it is written down. */
export type Result = Pick<Settled, 'outcome' | 'remarks'> & Partial<Pick<SavedRecord, 'changes'>>;

export const OUTCOMES: Record<SavedRecord['outcome'] | 'rejected', ImportOutcome> = {
  created: 'CREATED',
  updated: 'UPDATED',
  unchanged: 'UNCHANGED',
  'left out': 'LEFT_OUT',
  rejected: 'REJECTED',
};

const LONGEST_VALUE = 2000;

/** What became of it once it was saved; what was tidied on the way is told first. */
export function resultOf(
  read: ReadItem,
  saved: Pick<SavedRecord, 'remarks'> & Partial<Pick<SavedRecord, 'changes'>> & { outcome: keyof typeof OUTCOMES },
): Result {
  const tidied = 'mapped' in read ? read.mapped.remarks : [];
  return { outcome: OUTCOMES[saved.outcome], remarks: [...tidied, ...saved.remarks], changes: saved.changes ?? [] };
}

/** The same as it is kept: with its name, and field by field what changed. */
export function settledAs({ item, said }: ReadItem, result: Result, isRehearsal: boolean): Settled {
  const { outcome, remarks, changes = [] } = result;
  const name = isThing(said) ? shortened(plainLine(wordsAt(said, 'name') ?? ''), 200) || null : null;
  const told = outcome === 'UPDATED' || isRehearsal ? changes : [];
  const changed = told.map(({ part, column, before, after }) => ({
    ...{ part, field: column, before: valueOf(before), after: valueOf(after) },
  }));
  // What is wrong with a record may quote half a character of it, and must not end the import.
  const settled = { number: item.number, sourceId: item.sourceId, name, outcome, remarks, changes: changed };
  return keepable(settled) as Settled;
}

function valueOf(value: unknown): string | null {
  const words = inWords(value);
  return words === null ? null : shortened(words, LONGEST_VALUE);
}

import type { FeedDraft } from '../../map/feed-draft.ts';
import type { SavedRecord } from '../save-record.ts';
import { partsOfTold, type Told } from './told.ts';

/** What became of records that were saved together. What several of them change is told of the first, as if they had come one by one. */
export function savedAs(records: readonly (readonly [FeedDraft, Told])[]): [FeedDraft, SavedRecord][] {
  const isChanged = new Set<string>();
  return records.map(([draft, told]) => {
    const changed = partsOfTold(told).filter(({ id, change }) => change !== null && !isChanged.has(id));
    for (const { id } of changed) isChanged.add(id);
    const changes = changed.flatMap(({ subject, change }) =>
      (change?.changes ?? []).map((each) => ({ part: subject, ...each })),
    );
    const here = changed.length > 0 ? 'updated' : 'unchanged';
    const outcome = told.service.added ? 'created' : here;
    return [draft, { outcome, remarks: told.remarks, changes, conflicts: 0 }];
  });
}

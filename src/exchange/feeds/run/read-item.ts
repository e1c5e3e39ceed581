import { Unanswered } from '../fetch/unanswered.ts';
import type { MappedRecord } from '../map/feed-draft.ts';
import { mapRecord } from '../map/map-record.ts';
import type { Remark } from '../../import/mapped.ts';
import type { OpenItem } from './items.queries.ts';
import type { Running } from './running.ts';

/** A record of the list as the feed gives it, and what it means; or why it could not be had. */
export type ReadItem = { item: OpenItem; said: unknown } & ({ mapped: MappedRecord } | { notFetched: Remark });

/** Fetches one record. That the feed does not give it is an answer; only our own faults throw. */
export async function readItem({ feed, terms, today, occasion }: Running, item: OpenItem): Promise<ReadItem> {
  try {
    const { said, isWhole, refused, remarks = [] } = await feed.fetch(item);
    if (refused) return { item, said, mapped: { outcome: 'rejected', sourceId: item.sourceId, remarks: [refused] } };
    const mapping = { source: occasion.source, today, isWhole, meaningOf: terms.meaningOf };
    const mapped = mapRecord(said, mapping);
    return { item, said, mapped: { ...mapped, remarks: [...remarks, ...mapped.remarks] } };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    const message = `${error.message} What is here was left as it is.`;
    return { item, said: item.listed, notFetched: { field: '', code: 'UNAVAILABLE', message } };
  }
}

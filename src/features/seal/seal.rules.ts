import { createHash } from 'node:crypto';
import type { Seal, SealedEvent } from './seal.queries.ts';

const MARK_BYTES = 8;

/** What the head of a seal has to be, after the head before: the same text as `LINK` makes in SQL. */
export function headOf(seal: Seal, before: Buffer): Buffer {
  const { number, month, afterId, toId, events, marks, digest } = seal;
  const parts = [before.toString('hex'), number, month, afterId, toId, events, marks.toString('hex')];
  return createHash('sha256')
    .update([...parts, digest.toString('hex')].join('|'))
    .digest();
}

/** What is wrong with a seal itself, in one sentence, or null. */
export function faultOfSeal(seal: Seal, before: { number: number; head: Buffer }): string | null {
  if (seal.number !== before.number + 1) return `Seal ${before.number + 1} is missing.`;
  return headOf(seal, before.head).equals(seal.head)
    ? null
    : `Seal ${seal.number} is not what was sealed: it, or seal ${before.number}, was changed or replaced.`;
}

/** The first thing that is wrong under seals of the same ids, in one sentence, or null. Months that were dropped have none. */
export function faultOfRange(
  seals: readonly Seal[],
  events: readonly SealedEvent[],
  dropped: ReadonlySet<string>,
): string | null {
  const months = Map.groupBy(events, ({ month }) => month);
  for (const seal of seals) {
    const found = months.get(seal.month) ?? [];
    months.delete(seal.month);
    const isGone = dropped.has(seal.month) && found.length === 0;
    const fault = isGone ? null : faultOfEvents(seal, found);
    if (fault !== null) return fault;
  }
  const [stray] = [...months.values()].flat();
  return stray ? `Event ${stray.id} was put in after its time: no seal of its month knows it.` : null;
}

function faultOfEvents(seal: Seal, events: readonly SealedEvent[]): string | null {
  const length = Math.max(events.length, seal.marks.length / MARK_BYTES);
  for (let index = 0; index < length; index += 1) {
    if (!isSame(markAt(seal, index), events[index])) return faultAt(seal, events, index);
  }
  const digest = createHash('sha256').update(Buffer.concat(events.map(({ hash }) => hash)));
  return digest.digest().equals(seal.digest) ? null : `An event under seal ${seal.number} was changed.`;
}

function faultAt(seal: Seal, events: readonly SealedEvent[], index: number): string {
  const found = events[index];
  const wanted = markAt(seal, index);
  const last = index > 0 ? `after event ${events[index - 1]?.id}` : `after event ${seal.afterId}`;
  const missing = `An event is missing ${last}, under seal ${seal.number} (${seal.month.slice(0, 7)}).`;
  if (!found) return missing;
  if (!wanted || isSame(wanted, events[index + 1])) {
    return `Event ${found.id} was put in after it was sealed: seal ${seal.number} does not know it.`;
  }
  return isSame(markAt(seal, index + 1), found)
    ? missing
    : `Event ${found.id} was changed after it was sealed, under seal ${seal.number}.`;
}

function markAt({ marks }: Seal, index: number): Buffer | null {
  const mark = marks.subarray(index * MARK_BYTES, (index + 1) * MARK_BYTES);
  return mark.length === MARK_BYTES ? mark : null;
}

function isSame(mark: Buffer | null, event: SealedEvent | undefined): boolean {
  return mark !== null && event !== undefined && mark.equals(event.hash.subarray(0, MARK_BYTES));
}

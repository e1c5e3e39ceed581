import { isDeepStrictEqual } from 'node:util';
import type { FeedDraft } from '../../map/feed-draft.ts';
import { keysOf } from '../keys-of.ts';
import { partKey } from './here.ts';
import { partsOfTold, type Told } from './told.ts';

interface Looked {
  draft: FeedDraft;
  /** Null for one that has to be looked at by itself. */
  told: Told | null;
}

/**
 * Those of some records that can be saved together: all that are plain and share nothing with one before them that is not, so
 * that whatever they share is saved in the order of the feed.
 */
export function plainRecords(records: readonly Looked[]): Map<FeedDraft, Told> {
  const kept = new Kept();
  const waiting = new Set<string>();
  const plain = new Map<FeedDraft, Told>();
  for (const { draft, told } of records) {
    const keys = keysOf(draft);
    if (told && !keys.some((key) => waiting.has(key)) && kept.take(draft, told)) plain.set(draft, told);
    else for (const key of keys) waiting.add(key);
  }
  return plain;
}

/** What the records that were taken say of what they share. */
class Kept {
  readonly #said = new Map<string, object>();
  readonly #bearers = new Map<string, string>();

  /** False where it says something else of the same thing, or claims a number of another organisation. */
  take({ organisation: { identifiers, provenance } }: FeedDraft, told: Told): boolean {
    const numbers = identifiers ?? [];
    const isTaken = numbers.some(
      (number) => (this.#bearers.get(number) ?? provenance.sourceId) !== provenance.sourceId,
    );
    const parts = partsOfTold(told).map((part) => [partKey(part.subject, part.sourceId), part.content] as const);
    const agrees = parts.every(([key, content]) => isDeepStrictEqual(this.#said.get(key) ?? content, content));
    if (isTaken || !agrees) return false;
    for (const number of numbers) this.#bearers.set(number, provenance.sourceId);
    for (const [key, content] of parts) this.#said.set(key, content);
    return true;
  }
}

import { isDeepStrictEqual } from 'node:util';
import { fieldOf, isShown } from '../history/history.rules.ts';
import type { FeedRecord, OpenConflict, Written } from './field-provenance.queries.ts';

/** What one feed says of one field. */
export interface Saying extends Pick<FeedRecord, 'source' | 'sourceId' | 'lastSeenAt' | 'notSeenSince' | 'licence'> {
  value: unknown;
  saidAt: Date;
  /** Whether it is what stands here. */
  agrees: boolean;
  /** What waits for a decision about it. */
  conflictId: string | null;
}

/** Who says what of one field. */
export interface FieldProvenance {
  field: string;
  value: unknown;
  /** Null where it was never recorded. */
  written: Written | null;
  sayings: Saying[];
}

interface Known {
  isConfidential: boolean;
  written: readonly Written[];
  feeds: readonly FeedRecord[];
  conflicts: readonly OpenConflict[];
}

/** Field by field, in the order of their names; what neither the directory nor a feed says anything of is left out. */
export function provenanceOf({ isConfidential, written, feeds, conflicts }: Known): FieldProvenance[] {
  const byColumn = new Map(written.map((each) => [each.column, each]));
  const said = feeds.flatMap((feed) => Object.keys(feed.said).map(inTables));
  return [...new Set([...byColumn.keys(), ...said])]
    .filter((column) => isShown(column, { isConfidential }))
    .map((column) => {
      const last = byColumn.get(column) ?? null;
      const value = last?.value ?? null;
      const sayings = feeds.flatMap((feed) => sayingOf(feed, { column, value, conflicts }));
      return { field: fieldOf(column), value: somethingOf(value), written: last, sayings };
    })
    .filter(({ value, sayings }) => value !== null || sayings.some((saying) => saying.value !== null))
    .sort((one, other) => (one.field < other.field ? -1 : 1));
}

function sayingOf(
  feed: FeedRecord,
  { column, value, conflicts }: { column: string; value: unknown; conflicts: readonly OpenConflict[] },
): Saying[] {
  const { source, sourceId, lastSeenAt, notSeenSince, licence } = feed;
  const name = inEntities(column);
  if (!(name in feed.said)) return [];
  const theirs = feed.said[name] ?? null;
  const [group] = fieldOf(column).split('.');
  const open = conflicts.find((each) => each.source === source && (each.field === name || each.field === group));
  return [
    {
      ...{ source, sourceId, lastSeenAt, notSeenSince, licence },
      value: somethingOf(theirs),
      saidAt: new Date(feed.saidAt[name] ?? lastSeenAt),
      agrees: isDeepStrictEqual(somethingOf(theirs), somethingOf(value)),
      conflictId: open?.id ?? null,
    },
  ];
}

/** An empty list says nothing, as null does. */
function somethingOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? null : value;
}

function inEntities(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function inTables(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Era } from './change-feed.queries.ts';

/** The largest first page that a partner may ask for: what is told of each is small. */
export const LARGEST_PAGE_OF_CHANGES = 1_000;

/** Where a partner stands, as a word without meaning. */
export function cursorAt(era: Era, position: number): string {
  return Buffer.from(`change:${era.id}:${position}`).toString('base64url');
}

/** Up to which position a partner has read, and what is wrong with the cursor. */
export interface Stand {
  position: number;
  problems: Problem[];
}

const WORDS = /^change:([0-9a-f]{8}):(\d{1,15})$/;

/**
 * What a cursor of an earlier era says holds as long as the directory has not been restored from a backup of before it. Then the
 * partner has what the directory has lost, and nothing but beginning anew puts that right.
 */
export function standOf(cursor: string | null, eras: readonly Era[]): Stand {
  if (cursor === null) return { position: 0, problems: [] };
  const [, id, digits] = WORDS.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (id === undefined) return { position: 0, problems: [problem('since', 'INVALID', NOT_OF_HERE)] };
  const position = Number(digits);
  const index = eras.findIndex((era) => era.id === id);
  const isLost = index < 0 || eras.slice(index + 1).some(({ beginsAfter }) => beginsAfter < position);
  return { position, problems: isLost ? [problem('since', 'CONFLICT', RESTORED)] : [] };
}

export function problemsWithPage(first: number): Problem[] {
  if (first >= 1 && first <= LARGEST_PAGE_OF_CHANGES) return [];
  return [problem('first', 'OUT_OF_RANGE', `Ask for 1 to ${LARGEST_PAGE_OF_CHANGES} at a time.`)];
}

const NOT_OF_HERE = 'Pass the cursor of an earlier answer, or leave since out to begin from nothing.';
const RESTORED =
  'The directory was restored from a backup of before this cursor. Leave since out and begin from nothing: what you hold may not be here any more.';

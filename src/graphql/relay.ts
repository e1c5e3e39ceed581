import { rejectIfAny, type Problem } from '../shared/problems.ts';
import { isUuid } from '../shared/uuid.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/**
 * A page of rows that are ordered by id. The cursor names the id it stands on, so a page stays right while rows are added
 * before it.
 */
export function pageById<Row extends { id: string }>(
  page: { first: number; after?: string | null | undefined },
  load: (after: string | null, limit: number) => Promise<Row[]>,
  isId: (id: string) => boolean = isUuid,
): Promise<Page<Row>> {
  const read = (words: string) => (isId(words.slice(3)) ? words.slice(3) : null);
  return pageBy({ wordsOf: ({ id }: Row) => `id:${id}`, read }, page, load);
}

/** The same for rows that are numbered. Their order may be the newest first: `load` says what comes after a cursor. */
export function pageByNumber<Row extends { id: string }>(
  page: { first: number; after?: string | null | undefined },
  load: (after: string | null, limit: number) => Promise<Row[]>,
): Promise<Page<Row>> {
  return pageById(page, load, (id) => /^\d{1,18}$/.test(id));
}

/** What the cursors of a list say, before they are made opaque. */
export interface Cursors<Row, Position> {
  wordsOf: (row: Row) => string;
  /** Where a page ended; null for words that are not of this list. */
  read: (words: string) => Position | null;
}

/**
 * A page of rows that have a fixed order. `load` is asked for one row more than wanted, which tells whether there is a next
 * page without counting.
 */
export async function pageBy<Row, Position>(
  { wordsOf, read }: Cursors<Row, Position>,
  { first, after }: { first: number; after?: string | null | undefined },
  load: (after: Position | null, limit: number) => Promise<Row[]>,
): Promise<Page<Row>> {
  if (first < 1 || first > LARGEST_PAGE)
    rejectIfAny([{ path: 'first', code: 'OUT_OF_RANGE', message: `Ask for 1 to ${LARGEST_PAGE} at a time.` }]);
  const from = after ? read(Buffer.from(after, 'base64url').toString('utf8')) : null;
  if (after && from === null) rejectIfAny([NOT_OF_HERE]);
  const rows = await load(from, first + 1);
  const cursorOf = (row: Row) => Buffer.from(wordsOf(row)).toString('base64url');
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: from !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const NOT_OF_HERE: Problem = {
  path: 'after',
  code: 'INVALID',
  message: 'Pass a cursor from an earlier page, or leave after out.',
};

import { rejectIfAny } from '../shared/problems.ts';
import { isUuid } from '../shared/uuid.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** The same for rows that are numbered. Their order may be the newest first: `load` says what comes after a cursor. */
export function pageByNumber<Row extends { id: string }>(
  page: { first: number; after?: string | null | undefined },
  load: (after: string | null, limit: number) => Promise<Row[]>,
): Promise<Page<Row>> {
  return pageById(page, load, (id) => /^\d{1,18}$/.test(id));
}

/**
 * A page of rows that are ordered by id. `load` is asked for one row more than wanted, which tells whether there is a next
 * page without counting. The cursor names the id it stands on, so a page stays right while rows are added before it.
 */
export async function pageById<Row extends { id: string }>(
  { first, after }: { first: number; after?: string | null | undefined },
  load: (after: string | null, limit: number) => Promise<Row[]>,
  isId: (id: string) => boolean = isUuid,
): Promise<Page<Row>> {
  if (first < 1 || first > LARGEST_PAGE)
    rejectIfAny([{ path: 'first', code: 'OUT_OF_RANGE', message: `Ask for 1 to ${LARGEST_PAGE} at a time.` }]);
  const from = after ? idOf(after, isId) : null;
  const rows = await load(from, first + 1);
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node.id), node }));
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

function cursorOf(id: string): string {
  return Buffer.from(`id:${id}`).toString('base64url');
}

function idOf(cursor: string, isId: (id: string) => boolean): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8').slice(3);
  if (!isId(id))
    rejectIfAny([
      { path: 'after', code: 'INVALID', message: 'Pass a cursor from an earlier page, or leave after out.' },
    ]);
  return id;
}

import { isKeepable } from '../shared/keepable.ts';
import { rejectIfAny } from '../shared/problems.ts';
import { isUuid } from '../shared/uuid.ts';
import { LARGEST_PAGE, type Page } from './relay.ts';

type Position = readonly [name: string, id: string];

/** A page of rows that are ordered by name, then id. The cursor holds both, so a page stays right while others add. */
export async function pageByName<Row extends { id: string; name: string }>(
  { first, after }: { first: number; after?: string | null | undefined },
  load: (after: Position | null, limit: number) => Promise<Row[]>,
): Promise<Page<Row>> {
  if (first < 1 || first > LARGEST_PAGE)
    rejectIfAny([{ path: 'first', code: 'OUT_OF_RANGE', message: `Ask for 1 to ${LARGEST_PAGE} at a time.` }]);
  const from = after ? positionOf(after) : null;
  const rows = await load(from, first + 1);
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

function cursorOf({ id, name }: { id: string; name: string }): string {
  return Buffer.from(`${id}:${name}`).toString('base64url');
}

function positionOf(cursor: string): Position {
  const [id = '', ...name] = Buffer.from(cursor, 'base64url').toString('utf8').split(':');
  const position = [name.join(':'), id] as const;
  if (!isUuid(id) || !isKeepable(position[0]))
    rejectIfAny([
      { path: 'after', code: 'INVALID', message: 'Pass a cursor from an earlier page, or leave after out.' },
    ]);
  return position;
}

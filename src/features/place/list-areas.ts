import { DateTime } from 'luxon';
import type { Reads } from '../../database/reads.ts';
import { LARGEST_PAGE, type Page } from '../../graphql/relay.ts';
import { isKeepable } from '../../shared/keepable.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { areasAfter, type AreaRow } from './area.queries.ts';
import type { AreaKind } from './place.rules.ts';

export interface AreaList {
  kind: AreaKind | null;
  search: string | null;
  first: number;
  after?: string | null;
}

/** A page of areas by name, without those that are no longer in force. */
export async function listAreas(ctx: { reads: Reads; now: () => Date }, list: AreaList): Promise<Page<AreaRow>> {
  const { kind, first } = list;
  if (first < 1 || first > LARGEST_PAGE)
    rejectIfAny([{ path: 'first', code: 'OUT_OF_RANGE', message: `Ask for 1 to ${LARGEST_PAGE} at a time.` }]);
  const after = list.after ? positionOf(list.after) : null;
  const today = DateTime.fromJSDate(ctx.now(), { zone: 'Europe/London' }).toFormat('yyyy-MM-dd');
  const search = list.search?.replaceAll('\0', ' ').trim() || null;
  const rows = await areasAfter(ctx.reads, { kind, search, after, limit: first + 1, today });

  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf({ name, code }: AreaRow): string {
  return Buffer.from(JSON.stringify([name, code])).toString('base64url');
}

function positionOf(cursor: string): [string, string] {
  const position = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(position) && position.length === 2 && position.every(isText)) return position as [string, string];
  rejectIfAny([{ path: 'after', code: 'INVALID', message: 'Pass a cursor from an earlier page, or leave after out.' }]);
  return ['', ''];
}

function isText(part: unknown): boolean {
  return typeof part === 'string' && isKeepable(part);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

import type { Reads } from '../../database/reads.ts';
import { pageBy, type Cursors, type Page } from '../../graphql/relay.ts';
import { isKeepable } from '../../shared/keepable.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
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
  const { kind } = list;
  const today = londonDay(ctx.now());
  const search = list.search?.replaceAll('\0', ' ').trim() || null;
  return pageBy(BY_NAME, list, (after, limit) => areasAfter(ctx.reads, { kind, search, after, limit, today }));
}

const BY_NAME: Cursors<AreaRow, [name: string, code: string]> = {
  wordsOf: ({ name, code }) => JSON.stringify([name, code]),
  read(words) {
    const position = parsed(words);
    const isOne = Array.isArray(position) && position.length === 2 && position.every(isText);
    return isOne ? (position as [string, string]) : null;
  },
};

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

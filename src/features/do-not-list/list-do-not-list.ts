import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { entriesBefore, type EntryRow } from './do-not-list.queries.ts';

/** What is not to be listed, the newest first: everything for administrators, what belongs to their area for assurers. */
export function listDoNotList(
  { reads, viewer }: Context,
  page: { first: number; after?: string | null },
): Promise<Page<EntryRow>> {
  const reach = reachOf(viewer, 'doNotList');
  return pageById(page, (before, limit) => entriesBefore(reads, { before, limit, reach }));
}

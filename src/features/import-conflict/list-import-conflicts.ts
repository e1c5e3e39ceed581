import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { ImportConflict } from './import-conflict.entity.ts';

/** What waits for a decision, the oldest first. */
export function listImportConflicts(
  { em }: Context,
  { source, ...page }: { first: number; after?: string | null; source: string | null },
): Promise<Page<ImportConflict>> {
  const wanted = { resolvedAt: null, ...(source !== null && { source }) };
  return pageById(page, (after, limit) =>
    em.find(
      ImportConflict,
      { ...wanted, ...(after !== null && { id: { $gt: after } }) },
      { orderBy: { id: 'asc' }, limit },
    ),
  );
}

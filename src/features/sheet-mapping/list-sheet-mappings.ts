import type { Context } from '../../context.ts';
import { pageById, type Page } from '../../graphql/relay.ts';
import { SheetMapping } from './sheet-mapping.entity.ts';

/** The kept readings of tables, in the order in which they were made. */
export function listSheetMappings(
  { em }: Context,
  page: { first: number; after?: string | null },
): Promise<Page<SheetMapping>> {
  return pageById(page, (after, limit) =>
    em.find(SheetMapping, after === null ? {} : { id: { $gt: after } }, { orderBy: { id: 'asc' }, limit }),
  );
}

import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SheetMapping } from './sheet-mapping.entity.ts';

/** The mapping with this id. Throws NotFound where there is none. */
export async function findSheetMapping({ em }: Context, id: string): Promise<SheetMapping> {
  const mapping = isUuid(id) ? await em.findOne(SheetMapping, { id }) : null;
  if (!mapping) throw new NotFound('There is no such mapping.');
  return mapping;
}

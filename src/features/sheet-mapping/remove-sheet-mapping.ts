import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { findSheetMapping } from './find-sheet-mapping.ts';
import type { SheetMapping } from './sheet-mapping.entity.ts';

/** Forgets how a table was read. What was imported by it stays. */
export async function removeSheetMapping(ctx: Context, { id, version }: VersionedId): Promise<SheetMapping> {
  permit(ctx, 'removeSheetMapping');
  const mapping = await findSheetMapping(ctx, id);
  rejectIfChanged(mapping, version, { mapping });

  await ctx.em.remove(mapping).flush();
  return mapping;
}

import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { findSheetMapping } from './find-sheet-mapping.ts';
import { readingOf } from './sheet-mapping.change.ts';
import type { SheetMapping } from './sheet-mapping.entity.ts';
import type { SheetReadingInput } from './sheet-mapping.inputs.ts';

/** Changes how a table is read, as a whole: what is in stays as it is until the table is imported again. */
export async function updateSheetMapping(
  ctx: Context,
  { id, version }: VersionedId,
  input: SheetReadingInput,
): Promise<SheetMapping> {
  permit(ctx, 'updateSheetMapping');
  const mapping = await findSheetMapping(ctx, id);
  rejectIfChanged(mapping, version, { mapping });

  Object.assign(mapping, readingOf(ctx, input));
  await ctx.em.flush();
  return mapping;
}

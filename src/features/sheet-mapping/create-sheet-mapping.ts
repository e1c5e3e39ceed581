import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { readingOf } from './sheet-mapping.change.ts';
import { SheetMapping } from './sheet-mapping.entity.ts';
import type { SheetReadingInput } from './sheet-mapping.inputs.ts';
import { problemsWithMappingName } from './sheet-mapping.rules.ts';

/** Keeps how a table is read, for the next time that it comes. */
export async function createSheetMapping(ctx: Context, name: string, input: SheetReadingInput): Promise<SheetMapping> {
  permit(ctx, 'createSheetMapping');
  rejectUnkeepable({ name });
  rejectIfAny(problemsWithMappingName(name));
  const reading = readingOf(ctx, input);
  const same = await ctx.em.findOne(SheetMapping, { name });
  if (same) throw new Rejected([problem('name', 'TAKEN', `There is a mapping ${name} already.`)], { mapping: same });

  const mapping = ctx.em.create(SheetMapping, { name, ...reading });
  await ctx.em.flush();
  return mapping;
}

import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { newId } from '../../shared/uuid.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { problemsWithDefinition, type DefinitionDraft } from './definition.rules.ts';
import { MeasureDefinition } from './measure-definition.entity.ts';

/** Adds a measure of the partnership's own: a number from one to another, of which higher or lower is better. */
export async function defineMeasure(ctx: Context, input: DefinitionDraft): Promise<MeasureDefinition> {
  permit(ctx, 'defineMeasure');
  rejectUnkeepable(input);
  const { minimum, maximum, direction } = input;
  const code = input.code.trim().toUpperCase();
  const taken = await ctx.em.findOne(MeasureDefinition, { code });
  rejectIfAny(problemsWithDefinition({ ...input, code }, taken !== null));

  const words = { name: input.name.trim(), licenceNote: input.licenceNote.trim() };
  const measure = ctx.em.create(MeasureDefinition, {
    ...{ id: newId(), code, ...words, minimum, maximum, direction, createdAt: ctx.now() },
  });
  await ctx.em.flush();
  return measure;
}

import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { LexiconTrial } from './lexicon-trial.entity.ts';

/** Takes words off the list; nothing of them is left. */
export async function dropLexiconTrial(ctx: Context, id: string): Promise<LexiconTrial> {
  const trial = isUuid(id) ? await ctx.em.findOne(LexiconTrial, { id }) : null;
  permit(ctx, 'dropLexiconTrial');
  if (!trial) throw new NotFound('There are no such words on the list.');

  await ctx.em.remove(trial).flush();
  return trial;
}

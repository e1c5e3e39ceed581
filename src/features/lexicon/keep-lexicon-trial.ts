import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { LexiconTrial } from './lexicon-trial.entity.ts';
import { problemsWithTrial } from './lexicon-trial.rules.ts';

/** Writes down words to try the lexicon with. They are an administrator's own: no search of anybody is kept. */
export async function keepLexiconTrial(ctx: Context, typed: string): Promise<LexiconTrial> {
  permit(ctx, 'keepLexiconTrial');
  rejectUnkeepable({ words: typed });
  const words = typed.replace(/\s+/g, ' ').trim();
  rejectIfAny(problemsWithTrial(words, await ctx.em.count(LexiconTrial), londonDay(ctx.now())));
  const same = await ctx.em.findOne(LexiconTrial, { words });
  if (same) throw new Rejected([problem('words', 'TAKEN', 'These words are on the list already.')], { trial: same });

  const trial = ctx.em.create(LexiconTrial, { words, keptAt: ctx.now() });
  await ctx.em.flush();
  return trial;
}

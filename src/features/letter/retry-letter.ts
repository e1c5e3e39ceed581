import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { findDeadLetter } from './find-dead-letter.ts';
import type { Letter } from './letter.entity.ts';
import { problemsWithRetry } from './letter.rules.ts';

/** Puts a dead letter back into the queue, with all its tries before it. */
export async function retryLetter(ctx: Context, id: string): Promise<Letter> {
  const letter = await findDeadLetter(ctx, id);
  permit(ctx, 'retryLetter');
  rejectIfAny(problemsWithRetry(letter));

  Object.assign(letter, { diedAt: null, tries: 0, failure: null });
  await ctx.em.flush();
  return letter;
}

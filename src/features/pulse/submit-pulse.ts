import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import type { PulseAnswer } from './pulse-answer.entity.ts';
import type { PulseFacts } from './pulse.rules.ts';
import { writePulse, type PulseOf } from './write-pulse.ts';

/** Says how a quarter went, by an editor of the organisation; said again, it is corrected, until the quarter is frozen. */
export async function submitPulse(ctx: Context, which: PulseOf, facts: PulseFacts): Promise<PulseAnswer> {
  permit(ctx, 'submitPulse', { organisation: which.organisationId });
  const answer = await writePulse(ctx, which, facts);
  await ctx.em.flush();
  return answer;
}

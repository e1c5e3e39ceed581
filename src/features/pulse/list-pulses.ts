import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { PulseAnswer } from './pulse-answer.entity.ts';

/** What an organisation has said, the newest quarter first: for its own editors. */
export async function listPulses(ctx: Context, organisationId: string): Promise<PulseAnswer[]> {
  permit(ctx, 'pulses', { organisation: organisationId });
  return ctx.em.find(PulseAnswer, { organisation: organisationId }, { orderBy: { quarter: 'desc' } });
}

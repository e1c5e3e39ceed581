import { ref } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { PulseAnswer } from './pulse-answer.entity.ts';
import { problemsWithPulse, problemsWithQuarter, type PulseFacts } from './pulse.rules.ts';

/** Of which quarter of which organisation. */
export interface PulseOf {
  organisationId: string;
  quarter: string;
}

/** Writes what an organisation says of a quarter, or corrects it; to be flushed by whoever has permitted it. Throws Rejected. */
export async function writePulse(
  ctx: Context,
  { organisationId, quarter }: PulseOf,
  facts: PulseFacts,
): Promise<PulseAnswer> {
  rejectUnkeepable(facts);
  const today = londonDay(ctx.now());
  rejectIfAny([...problemsWithQuarter(quarter, today), ...problemsWithPulse(facts, today)]);
  const kept = await ctx.em.findOne(PulseAnswer, { organisation: organisationId, quarter });
  const answeredBy = ctx.viewer.kind === 'PERSON' ? ctx.viewer.id : null;
  const said = { ...facts, answeredBy, answeredAt: ctx.now() };
  if (kept) return ctx.em.assign(kept, said, { mergeObjectProperties: false });
  const organisation = ref(ctx.em.getReference(Organisation, organisationId));
  return ctx.em.create(PulseAnswer, { ...said, organisation, quarter });
}

import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import type { Tier } from '../framework/framework.codes.ts';
import { tierOf } from '../framework/tier.rules.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import type { Service } from '../service/service.entity.ts';
import { loadAssured } from '../standing/load-assured.ts';
import { settle, tierFacts } from '../standing/settle.ts';
import { loadForAssurer } from './permit-assurer.ts';

/** Sets another tier than the facts ask for, with a reason. It holds until the facts ask for a higher one than today. */
export async function setTier(ctx: Context, serviceId: string, tier: Tier, reason: string): Promise<Service> {
  const service = await loadForAssurer(ctx, 'setTier', serviceId);
  rejectIfNoReason(reason);
  because(ctx, reason);
  const [assured] = await loadAssured(ctx.em, [service]);
  if (!assured) throw new Error('A service has been loaded without its assurance.');
  const assurance = settle(ctx, assured);

  const { tier: chosenOver } = tierOf(tierFacts(service));
  const chosen = { chosenTier: tier, chosenOver, chosenReason: reason.trim() };
  Object.assign(assurance, { ...chosen, chosenBy: ctx.viewer.id, chosenAt: ctx.now() });
  // What a review asks rises by itself. That it falls is what has just been decided.
  for (const review of [assured.inForce, assured.open]) if (review) review.tier = tier;
  settle(ctx, { ...assured, assurance });
  await ctx.em.flush();
  return service;
}

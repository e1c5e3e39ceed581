import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { FreshnessPolicy } from './freshness-policy.entity.ts';

/** Takes months back: from now on the next that fit hold. */
export async function removeFreshnessPolicy(ctx: Context, id: string, reason: string): Promise<FreshnessPolicy> {
  const policy = isUuid(id) ? await ctx.em.findOne(FreshnessPolicy, { id }) : null;
  permit(ctx, 'removeFreshnessPolicy');
  if (!policy) throw new NotFound('There are no such months.');
  rejectIfNoReason(reason);
  because(ctx, reason);

  ctx.em.remove(policy);
  await ctx.em.flush();
  await ctx.ladders.refresh();
  return policy;
}

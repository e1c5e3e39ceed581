import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { loadReview } from './permit-assurer.ts';
import { PlanItem } from './plan-item.entity.ts';
import type { Review } from './review.entity.ts';

/** Notes that a step of an action plan has been done. The standing stays: a new review raises it. */
export async function completePlanItem(ctx: Context, id: string): Promise<Review> {
  const item = isUuid(id) ? await ctx.em.findOne(PlanItem, { id }) : null;
  if (!item) throw new NotFound('There is no such step of a plan.');
  const review = await loadReview(ctx, 'completePlanItem', item.review.id);

  item.doneAt ??= ctx.now();
  item.doneBy ??= ctx.viewer.id;
  await ctx.em.flush();
  return review;
}

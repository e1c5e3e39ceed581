import type { Context } from '../../context.ts';
import { transactionally } from '../../database/transactionally.ts';
import { because } from '../../policy/because.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny, Rejected } from '../../shared/problems.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import { assess } from '../standing/assess.ts';
import { tellIfUnmet } from '../suspension/affected.change.ts';
import { loadAssured } from '../standing/load-assured.ts';
import { problemsWithConclusion } from './conclusion.rules.ts';
import { recordDecision } from './lower-decision.ts';
import { loadReview } from './permit-assurer.ts';
import { PlanItem } from './plan-item.entity.ts';
import { problemsWithNote } from './review-check.rules.ts';
import type { Review } from './review.entity.ts';
import { shownReview } from './shown-review.ts';
import type { Conclusion } from './review.inputs.ts';

/** Ends a review with a decision. Only this, or a look at a register, raises a standing. */
export async function concludeReview(ctx: Context, conclusion: Conclusion): Promise<Review> {
  const { reviewId, version, decision, reason } = conclusion;
  const plan = conclusion.plan ?? [];
  const review = await loadReview(ctx, 'concludeReview', reviewId);
  rejectIfChanged(review, version, { review });
  if (review.state !== 'OPEN') throw new Rejected([problem('reviewId', 'INVALID', CONCLUDED)], { review });
  rejectIfNoReason(reason);
  rejectIfAny(problemsWithNote('reason', reason));
  because(ctx, reason);
  rejectIfAny(problemsWithConclusion(shownReview(review), { decision, plan }, londonDay(ctx.now())));
  const service = review.service.getEntity();
  const [assured] = await loadAssured(ctx.em, [service]);

  return transactionally(ctx, async (inside) => {
    await retire(inside, assured?.inForce ?? null);
    Object.assign(review, {
      state: 'IN_FORCE',
      concludedAt: ctx.now(),
      concludedBy: ctx.viewer.id,
      updatedAt: ctx.now(),
    });
    recordDecision(inside, review, { decision, reason: reason.trim(), isAutomatic: false });
    for (const { action, dueOn } of plan)
      review.planItems.add(inside.em.create(PlanItem, { review, action: action.trim(), dueOn }));
    const before = service.standing;
    await assess(inside, [service]);
    await tellIfUnmet(inside, service, { before, reason: reason.trim() });
    return review;
  });
}

const CONCLUDED = 'This review has been concluded. Start a new one to decide again.';

/** The place is free before the next one takes it. */
export async function retire(ctx: Context, earlier: Review | null): Promise<void> {
  if (!earlier) return;
  earlier.state = 'PAST';
  earlier.updatedAt = ctx.now();
  await ctx.em.flush();
}

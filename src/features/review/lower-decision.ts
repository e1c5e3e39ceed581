import type { Context } from '../../context.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import type { CheckOutcome, Decision } from '../standing/standing.codes.ts';
import { worst } from '../standing/standing.rules.ts';
import { ReviewDecision } from './review-decision.entity.ts';
import type { Review } from './review.entity.ts';

/**
 * What is found worse than was decided is decided with that: the decision of a review in force falls at once, and stays where
 * it fell when the check is met again. Only a new review raises it.
 */
export function lowerIfWorse(ctx: Context, review: Review, outcome: CheckOutcome, { name }: FrameworkCheck): void {
  if (review.state !== 'IN_FORCE' || !review.decision) return;
  if (outcome !== 'NOT_MET' && outcome !== 'WORKING_TOWARDS') return;
  const decision = worst([review.decision, outcome]) as Decision;
  if (decision === review.decision) return;
  const words = outcome === 'NOT_MET' ? 'was found not to be met' : 'has to be worked towards';
  recordDecision(ctx, review, { decision, reason: `${name} ${words} after the review.`, isAutomatic: true });
}

/** What was decided, and why. */
export interface Decided {
  decision: Decision;
  reason: string;
  isAutomatic: boolean;
}

/** Decides, and keeps that it was decided. */
export function recordDecision(ctx: Context, review: Review, decided: Decided): void {
  review.decision = decided.decision;
  review.reason = decided.reason;
  ctx.em.create(ReviewDecision, { ...decided, review, decidedAt: ctx.now(), decidedBy: String(ctx.viewer.id) });
}

import type { Context } from '../../context.ts';
import { transactionally } from '../../database/transactionally.ts';
import { because } from '../../policy/because.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, Rejected } from '../../shared/problems.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { loadAssured } from '../standing/load-assured.ts';
import { checkDraft } from './check-draft.rules.ts';
import { findOtherReviews } from './find-other-reviews.ts';
import { loadReview } from './permit-assurer.ts';
import { lowerIfWorse } from './lower-decision.ts';
import { PlanItem } from './plan-item.entity.ts';
import { problemsWithCheck } from './review-check.rules.ts';
import { problemsWithStep } from './plan.rules.ts';
import type { Review } from './review.entity.ts';
import type { CheckInput } from './review.inputs.ts';
import { settleAndTell } from './settle-and-tell.ts';
import { writeCheck } from './write-check.ts';

/** Which check of which review, and the version of the review that was read. */
export interface CheckToRecord {
  reviewId: string;
  version: number;
  check: string;
}

/**
 * Records what an assurer found of one check. In a review in force it renews the evidence; what is found worse than was decided
 * lowers the standing at once, and only a new review raises it again.
 */
export async function recordCheck(ctx: Context, which: CheckToRecord, input: CheckInput): Promise<Review> {
  const review = await loadReview(ctx, 'recordCheck', which.reviewId);
  rejectIfChanged(review, which.version, { review });
  rejectUnlessOfChecklist(review);
  const check = checkOf(review, which.check);
  const draft = checkDraft(input, check, londonDay(ctx.now()));
  rejectIfAny(problemsWithCheck(draft, check, review.tier, londonDay(ctx.now())));
  rejectIfAny(problemsWithItsPlan(review, input, londonDay(ctx.now())));
  because(ctx, `${check.name}: ${WORDS[draft.outcome]}, seen ${draft.seenOn}.`);
  const others = input.everyService ? await findOtherReviews(ctx, review, check) : [];
  const sent = await ctx.em.find(Evidence, { service: review.service.id, checkCode: check.code, state: 'SUBMITTED' });
  const inForce = [review, ...others].filter(({ state }) => state === 'IN_FORCE');
  const assured = await loadAssured(
    ctx.em,
    inForce.map(({ service }) => service.getEntity()),
  );

  return transactionally(ctx, async (inside) => {
    for (const each of [review, ...others]) {
      writeCheck(inside, each, draft, { code: check.code, carriedFrom: each === review ? null : review.id });
      lowerIfWorse(inside, each, draft.outcome, check);
    }
    for (const each of sent) Object.assign(each, { state: 'SEEN', seenBy: ctx.viewer.id, seenAt: ctx.now() });
    if (input.plan)
      review.planItems.add(inside.em.create(PlanItem, { ...input.plan, action: input.plan.action.trim(), review }));
    for (const each of assured) await settleAndTell(inside, each);
    return review;
  });
}

const WORDS = {
  MET: 'met',
  NOT_APPLICABLE: 'does not apply',
  WORKING_TOWARDS: 'being worked towards',
  NOT_MET: 'not met',
} as const;

function rejectUnlessOfChecklist({ basis, state }: Review): void {
  if (basis === 'REGISTER')
    throw new Rejected([
      problem(
        'reviewId',
        'INVALID',
        'This service stands by its entry in a register. Record that again, or start a review.',
      ),
    ]);
  if (state === 'PAST')
    throw new Rejected([
      problem('reviewId', 'INVALID', 'A later review has taken the place of this one. Record it there.'),
    ]);
}

function checkOf(review: Review, code: string): FrameworkCheck {
  const { checks } = review.framework.getEntity();
  const check = checks.find((each) => each.code === code);
  if (check) return check;
  const codes = checks.map((each) => each.code).join(', ');
  throw new Rejected([problem('check', 'UNKNOWN', `This framework has no such check. It has: ${codes}.`)]);
}

function problemsWithItsPlan(review: Review, { outcome, plan, everyService }: CheckInput, today: string) {
  const isNeeded = review.state === 'IN_FORCE' && outcome === 'WORKING_TOWARDS';
  if (isNeeded && !plan) return [problem('plan', 'REQUIRED', 'Say what the group will do about it, and by which day.')];
  if (!isNeeded && plan) return [problem('plan', 'INVALID', 'Give the action plan when you conclude the review.')];
  if (plan && everyService)
    return [problem('everyService', 'INVALID', 'A plan belongs to one service. Record the others one by one.')];
  return plan ? problemsWithStep(plan, 'plan', today) : [];
}

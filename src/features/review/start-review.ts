import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected } from '../../shared/problems.ts';
import { findFramework } from '../framework/find-framework.ts';
import { loadAssured, type Assured } from '../standing/load-assured.ts';
import { settle } from '../standing/settle.ts';
import { carriedChecks } from './carry-over.rules.ts';
import { loadForAssurer } from './permit-assurer.ts';
import { Review } from './review.entity.ts';
import { ReviewCheck } from './review-check.entity.ts';

/** Begins to look at a service, by the framework and the tier of this day. Its standing stays what it is until the end. */
export async function startReview(ctx: Context, serviceId: string): Promise<Review> {
  const service = await loadForAssurer(ctx, 'startReview', serviceId);
  const [assured] = (await loadAssured(ctx.em, [service])) as [Assured];
  if (assured.open) throw alreadyOpen(assured.open);
  const framework = await findFramework(ctx, service);
  const others = await ctx.em.find(
    Review,
    { state: 'IN_FORCE', service: { organisation: service.organisation.id } },
    { populate: ['checks', 'framework'], ...UNSEEN },
  );

  const { tier } = settle(ctx, assured);
  const now = ctx.now();
  const review = ctx.em.create(Review, {
    ...{ service, framework, tier, basis: 'CHECKLIST', state: 'OPEN' },
    ...{ startedAt: now, startedBy: String(ctx.viewer.id), updatedAt: now },
  });
  for (const carried of carriedChecks({ framework, tier }, others, londonDay(now)))
    ctx.em.create(ReviewCheck, { ...carried, review, recordedAt: now });
  await ctx.em.flush().catch((error: unknown) => {
    if (error instanceof UniqueConstraintViolationException) throw alreadyOpen(null);
    throw error;
  });
  return review;
}

function alreadyOpen(open: Review | null): Rejected {
  const message = 'A review of this service is open already. Go on with that one.';
  return new Rejected([problem('serviceId', 'CONFLICT', message)], open ? { review: open } : undefined);
}

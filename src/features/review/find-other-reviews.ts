import type { Context } from '../../context.ts';
import { grantOf } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import { belongingOf } from '../listing/belonging.ts';
import { servesFor } from './carry-over.rules.ts';
import { Review } from './review.entity.ts';

/** The organisation's other reviews in force that what is found of this check answers too, as far as the viewer may assess them. */
export async function findOtherReviews(ctx: Context, review: Review, check: FrameworkCheck): Promise<Review[]> {
  if (check.about !== 'ORGANISATION')
    throw new Rejected([problem('everyService', 'INVALID', `${check.name} is looked at for each service on its own.`)]);
  const organisationId = review.service.getEntity().organisation.id;
  const others = await ctx.em.find(
    Review,
    { id: { $ne: review.id }, state: 'IN_FORCE', service: { organisation: organisationId } },
    { populate: ['service', 'framework', 'checks'] },
  );
  const answered: Review[] = [];
  for (const other of others) {
    if (!other.service.isInitialized() || !servesFor(review, check, other.tier)) continue;
    const theirs = other.framework.getEntity().checks.some(({ code }) => code === check.code);
    const belonging = await belongingOf(ctx, { organisationId, serviceId: other.service.id });
    if (theirs && grantOf(ctx.viewer, 'recordCheck', belonging)) answered.push(other);
  }
  return answered;
}

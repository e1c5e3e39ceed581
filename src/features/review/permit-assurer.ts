import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { Forbidden, NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { Service } from '../service/service.entity.ts';
import { Review } from './review.entity.ts';
import { isOwnEditor } from './review.policy.ts';

/** The service to be assessed, once it is known that the viewer may do this to it. Throws NotFound when there is none. */
export async function loadForAssurer(ctx: Context, operation: Operation, serviceId: string): Promise<Service> {
  const service = isUuid(serviceId) ? await ctx.em.findOne(Service, serviceId) : null;
  if (!service) throw new NotFound('There is no such service.');
  await permitAssurer(ctx, operation, service);
  return service;
}

/** The review to be worked on, with its service and all that it holds. */
export async function loadReview(ctx: Context, operation: Operation, id: string): Promise<Review> {
  const populate = ['service', 'framework', 'checks', 'planItems'] as const;
  const review = isUuid(id) ? await ctx.em.findOne(Review, { id }, { populate }) : null;
  if (!review?.service.isInitialized()) throw new NotFound('There is no such review.');
  await permitAssurer(ctx, operation, review.service.getEntity());
  return review;
}

async function permitAssurer(ctx: Context, operation: Operation, service: Service): Promise<void> {
  const organisationId = service.organisation.id;
  permit(ctx, operation, await belongingOf(ctx, { organisationId, serviceId: service.id }));
  if (isOwnEditor(ctx.viewer, organisationId)) throw new Forbidden(OWN_EDITOR);
}

const OWN_EDITOR =
  'You keep the listings of this organisation, so you cannot assess it as well. Ask another assurer of the area.';

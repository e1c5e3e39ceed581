import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { Service } from '../service/service.entity.ts';
import { OF_WHAT, verifyListing } from './verify-listing.ts';

/** Notes that somebody of the partnership has checked, by ringing or going there, that everything in a service is right. */
export async function verifyService(ctx: Context, { id, version }: VersionedId, reason?: string): Promise<Service> {
  const service = isUuid(id) ? await ctx.em.findOne(Service, id) : null;
  if (!service) throw new NotFound('There is no such service.');
  const { organisationId } = service;
  permit(ctx, 'verifyService', await belongingOf(ctx, { organisationId, serviceId: service.id }));
  because(ctx, reason);
  ctx.acting.reason ??= `Checked: ${OF_WHAT}.`;
  rejectIfChanged(service, version, { service });

  verifyListing(service, { on: londonDay(ctx.now()), by: ctx.viewer.id });
  await ctx.em.flush();
  return service;
}

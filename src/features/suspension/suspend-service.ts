import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Service } from '../service/service.entity.ts';
import { beginSuspension } from './begin-suspension.ts';
import type { Suspension } from './suspension.entity.ts';

/** Withdraws a service: nobody may be connected to it, and nobody outside finds it, until the suspension is lifted. */
export async function suspendService(ctx: Context, id: string, reason: string): Promise<Suspension> {
  const service = isUuid(id) ? await ctx.em.findOne(Service, id) : null;
  if (!service) throw new NotFound('There is no such service.');
  const what = { organisationId: service.organisationId, serviceId: service.id };
  return beginSuspension(ctx, 'suspendService', what, reason);
}

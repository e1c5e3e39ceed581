import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { beginSuspension } from './begin-suspension.ts';
import type { Suspension } from './suspension.entity.ts';

/** Withdraws an organisation with all that it offers, also with what it will add, until the suspension is lifted. */
export async function suspendOrganisation(ctx: Context, id: string, reason: string): Promise<Suspension> {
  const organisation = isUuid(id) ? await ctx.em.findOne(Organisation, id) : null;
  if (!organisation) throw new NotFound('There is no such organisation.');
  const what = { organisationId: organisation.id, serviceId: null };
  return beginSuspension(ctx, 'suspendOrganisation', what, reason);
}

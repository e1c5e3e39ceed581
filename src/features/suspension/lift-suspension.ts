import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { assess } from '../standing/assess.ts';
import { HELD, servicesOf, type Suspendable } from './begin-suspension.ts';
import { Suspension } from './suspension.entity.ts';
import { problemsWithDeciding, problemsWithLifting } from './suspension.rules.ts';

/**
 * Ends a suspension. What was NOT_MET or had expired is that again: a standing follows from checks and decisions alone, and
 * from other suspensions that are still open.
 */
export async function liftSuspension(ctx: Context, id: string, reason: string): Promise<Suspension> {
  const suspension = isUuid(id) ? await ctx.em.findOne(Suspension, id) : null;
  if (!suspension) throw new NotFound('There is no such suspension.');
  const what = { organisationId: suspension.organisation.id, serviceId: suspension.service?.id ?? null };
  permit(ctx, 'liftSuspension', await belongingOf(ctx, what));
  rejectIfAny(problemsWithDeciding(ctx.viewer, what.organisationId));
  rejectIfNoReason(reason);
  because(ctx, reason);
  return ctx.em.transactional((em) => lift(ctx, em, { id, what, reason: reason.trim() }));
}

interface Lifting {
  id: string;
  what: Suspendable;
  reason: string;
}

async function lift(ctx: Context, em: EntityManager, { id, what, reason }: Lifting): Promise<Suspension> {
  const organisation = await em.findOneOrFail(Organisation, { id: what.organisationId }, HELD);
  const services = await servicesOf(em, what);
  const suspension = await em.findOneOrFail(Suspension, { id }, HELD);
  rejectIfAny(problemsWithLifting(suspension));

  Object.assign(suspension, { liftedAt: ctx.now(), liftedBy: String(ctx.viewer.id), liftReason: reason });
  if (what.serviceId === null) organisation.suspendedAt = null;
  await assess({ em, acting: ctx.acting, now: ctx.now }, services);
  return suspension;
}

import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';
import { assess } from '../standing/assess.ts';
import { tellAffected } from './affected.change.ts';
import { Suspension } from './suspension.entity.ts';
import { problemsWithDeciding, problemsWithSuspending } from './suspension.rules.ts';

/** What is suspended: one service, or an organisation with all that it offers. */
export interface Suspendable {
  organisationId: string;
  /** Null for the organisation. */
  serviceId: string | null;
}

/** Takes it out of every public answer, from the moment of the commit on, and tells whoever it concerns. */
export async function beginSuspension(
  ctx: Context,
  operation: 'suspendService' | 'suspendOrganisation',
  what: Suspendable,
  reason: string,
): Promise<Suspension> {
  permit(ctx, operation, await belongingOf(ctx, what));
  rejectIfAny(problemsWithDeciding(ctx.viewer, what.organisationId));
  rejectIfNoReason(reason);
  because(ctx, reason);
  return ctx.em.transactional((em) => suspend(ctx, em, what, reason.trim())).catch(alreadySuspended);
}

async function suspend(ctx: Context, em: EntityManager, what: Suspendable, reason: string): Promise<Suspension> {
  const { organisationId, serviceId } = what;
  const organisation = await em.findOneOrFail(Organisation, { id: organisationId }, HELD);
  const services = await servicesOf(em, what);
  const open = { organisation: organisationId, service: serviceId, liftedAt: null };
  rejectIfAny(problemsWithSuspending(await em.findOne(Suspension, open)));

  const at = ctx.now();
  const by = String(ctx.viewer.id);
  const suspension = em.create(Suspension, {
    organisation,
    service: serviceId === null ? null : em.getReference(Service, serviceId),
    reason,
    suspendedAt: at,
    suspendedBy: by,
  });
  if (serviceId === null) organisation.suspendedAt = at;
  await assess({ em, acting: ctx.acting, now: ctx.now }, services);
  await tellAffected(ctx, em, { organisation, services, isWhole: serviceId === null, standing: 'SUSPENDED', reason });
  await em.flush();
  return suspension;
}

/** Whatever their state, and whether or not the viewer would see them; nobody changes them meanwhile. */
export function servicesOf(em: EntityManager, { organisationId, serviceId }: Suspendable): Promise<Service[]> {
  const which = serviceId === null ? { organisation: organisationId } : { id: serviceId };
  return em.find(Service, which, { ...HELD, orderBy: { id: 'asc' } });
}

export const HELD = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, ...UNSEEN } as const;

/** Two at one moment, who could not see each other: the index lets one of them through. */
function alreadySuspended(error: unknown): never {
  if (!(error instanceof UniqueConstraintViolationException)) throw error;
  throw new Rejected(problemsWithSuspending({ suspendedAt: new Date(0) }));
}

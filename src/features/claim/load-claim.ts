import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { grantOf, type Belonging } from '../../policy/permit.ts';
import type { Operation } from '../../policy/table.ts';
import { NotFound, Rejected, type Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import type { ClaimStatus } from './claim.codes.ts';
import { OWN_CLAIM } from './claim.rules.ts';
import { OrganisationClaim } from './organisation-claim.entity.ts';

/**
 * The claim that is to be decided on, and where it belongs. Whoever may not do this to it is told that there is none; nobody
 * decides on a claim of their own.
 */
export async function loadClaim(
  ctx: Context,
  id: string,
  operation: Operation,
): Promise<{ claim: OrganisationClaim; belonging: Belonging }> {
  const claim = isUuid(id) ? await ctx.em.findOne(OrganisationClaim, { id }) : null;
  const belonging = claim && (await belongingOf(ctx, { organisationId: claim.organisation.id, serviceId: null }));
  if (!claim || !belonging || !grantOf(ctx.viewer, operation, belonging)) throw new NotFound('There is no such claim.');
  if (claim.person.id === ctx.viewer.id) throw new Rejected([OWN_CLAIM]);
  return { claim, belonging };
}

/** The same once more, kept from everybody else until the end of the transaction; only if it is still so. */
export async function holdClaim(
  em: EntityManager,
  id: string,
  status: ClaimStatus,
  otherwise: Problem,
): Promise<OrganisationClaim> {
  const held = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const claim = await em.findOneOrFail(OrganisationClaim, { id }, held);
  if (claim.status !== status) throw new Rejected([otherwise]);
  return claim;
}

import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';
import { NOT_APPROVED } from './claim.rules.ts';
import { holdClaim, loadClaim } from './load-claim.ts';
import type { OrganisationClaim } from './organisation-claim.entity.ts';
import { tellClaimant } from './tell-of-claim.ts';

/** Takes an approval back: the claimant is no longer an editor there, from their next request on, and is told why. */
export async function revokeClaim(ctx: Context, id: string, reason: string): Promise<OrganisationClaim> {
  const { claim: seen, belonging } = await loadClaim(ctx, id, 'revokeClaim');
  permit(ctx, 'revokeClaim', belonging);
  rejectIfNoReason(reason);
  const removalReason = reason.trim();
  ctx.acting.reason = removalReason;

  return ctx.em.transactional(async (em) => {
    const claim = await holdClaim(em, seen.id, 'APPROVED', NOT_APPROVED);
    const held = {
      person: claim.person.id,
      role: 'LISTING_EDITOR',
      scope: claim.organisation.id,
      removedAt: null,
    } as const;
    const roles = await em.find(RoleAssignment, held, { ...UNSEEN, refresh: true });
    const at = ctx.now();
    const by = ctx.viewer.id;
    for (const role of roles) Object.assign(role, { removedAt: at, removedBy: by, removalReason });
    Object.assign(claim, { status: 'REVOKED', decidedAt: at, decidedBy: by, message: removalReason });
    await tellClaimant(ctx, em, claim, 'claim-revoked');
    await em.flush();
    return claim;
  });
}

import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfNoMessage } from '../listing/listing.rules.ts';
import { DECIDED_CLAIM } from './claim.rules.ts';
import { holdClaim, loadClaim } from './load-claim.ts';
import type { OrganisationClaim } from './organisation-claim.entity.ts';
import { tellClaimant } from './tell-of-claim.ts';

/** Says no to a claim, and tells the claimant why. They may claim again. */
export async function denyClaim(ctx: Context, id: string, message: string): Promise<OrganisationClaim> {
  const { claim: seen, belonging } = await loadClaim(ctx, id, 'denyClaim');
  permit(ctx, 'denyClaim', belonging);
  rejectIfNoMessage(message);

  return ctx.em.transactional(async (em) => {
    const claim = await holdClaim(em, seen.id, 'OPEN', DECIDED_CLAIM);
    const decided = { status: 'DENIED', decidedAt: ctx.now(), decidedBy: ctx.viewer.id, message: message.trim() };
    Object.assign(claim, decided);
    await tellClaimant(ctx, em, claim, 'claim-denied');
    await em.flush();
    return claim;
  });
}

import type { Context } from '../../context.ts';
import { canGrant } from '../../policy/grants.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { belongingOf } from '../role/role.rules.ts';
import { Invitation } from './invitation.entity.ts';
import { holdAddress } from './invitation.queries.ts';
import { ALREADY_ACCEPTED } from './invitation.rules.ts';

/** Takes an invitation back: from now on its code opens nothing. */
export async function revokeInvitation(ctx: Context, id: string, reason: string): Promise<Invitation> {
  const seen = isUuid(id) ? await ctx.em.findOne(Invitation, { id }) : null;
  if (!seen) throw new NotFound('There is no such invitation.');
  const offered = { role: seen.role, scope: seen.scope ?? null };
  permit(ctx, 'revokeInvitation', belongingOf(offered));
  if (!canGrant(ctx.viewer, offered)) throw refusal(ctx.viewer);
  rejectIfNoReason(reason);
  ctx.acting.reason = reason.trim();

  return ctx.em.transactional(async (em) => {
    await holdAddress(em, seen.email);
    const invitation = await em.findOneOrFail(Invitation, { id: seen.id }, { refresh: true });
    if (invitation.acceptedAt) throw new Rejected([ALREADY_ACCEPTED]);
    invitation.revokedAt ??= ctx.now();
    await em.flush();
    return invitation;
  });
}

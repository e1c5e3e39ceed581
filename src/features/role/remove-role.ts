import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { canGrant } from '../../policy/grants.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { RoleAssignment } from './role-assignment.entity.ts';
import { holdAdministrators, isLastAdministrator } from './role.queries.ts';
import { belongingOf, LAST_ADMINISTRATOR } from './role.rules.ts';

/** Ends a role, somebody's or one's own. It counts from their next request; that it was held stays on record. */
export async function removeRole(ctx: Context, id: string, reason: string): Promise<RoleAssignment> {
  const assignment = await loadRole(ctx, id);
  const { role, scope = null, person } = assignment;
  permit(ctx, 'removeRole', { ...belongingOf({ role, scope }), person: person.id });
  if (person.id !== ctx.viewer.id && !canGrant(ctx.viewer, { role, scope })) throw refusal(ctx.viewer);
  rejectIfNoReason(reason);
  ctx.acting.reason = reason.trim();

  return ctx.em.transactional(async (em) => {
    if (role === 'ADMINISTRATOR') await holdAdministrators(em);
    const held = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const current = await em.findOne(RoleAssignment, { id, removedAt: null }, held);
    if (!current) throw gone();
    if (role === 'ADMINISTRATOR' && (await isLastAdministrator(em, person.id)))
      throw new Rejected([problem('', 'CONFLICT', LAST_ADMINISTRATOR)]);

    Object.assign(current, {
      removedAt: ctx.now(),
      removedBy: ctx.viewer.id,
      removalReason: reason.trim(),
    });
    await em.flush();
    return current;
  });
}

async function loadRole(ctx: Context, id: string): Promise<RoleAssignment> {
  const assignment = isUuid(id) ? await ctx.em.findOne(RoleAssignment, { id, removedAt: null }) : null;
  if (!assignment) throw gone();
  return assignment;
}

function gone(): NotFound {
  return new NotFound('There is no such role.');
}

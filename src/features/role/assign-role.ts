import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { canGrant } from '../../policy/grants.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import type { HeldRole } from '../../shared/role.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Person } from '../person/person.entity.ts';
import { findGrantFacts } from './find-grant-facts.ts';
import { RoleAssignment } from './role-assignment.entity.ts';
import { belongingOf, problemsWithGrant, problemsWithScope } from './role.rules.ts';

/** Gives a role to somebody whom the viewer knows. It counts from their next request. */
export async function assignRole(ctx: Context, personId: string, wanted: HeldRole): Promise<RoleAssignment> {
  rejectIfAny(problemsWithScope(wanted));
  permit(ctx, 'assignRole', belongingOf(wanted));
  if (!canGrant(ctx.viewer, wanted)) throw refusal(ctx.viewer);

  return ctx.em.transactional(async (em) => {
    // Held until the end, so that two roles given at once do not make an assurer of an editor.
    const held = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const person = isUuid(personId) ? await em.findOne(Person, { id: personId }, held) : null;
    if (!person) throw new NotFound('There is no such person.');
    rejectIfAny(problemsWithGrant(wanted, await findGrantFacts(em, person, wanted)));

    const assignment = em.create(RoleAssignment, {
      ...wanted,
      person,
      assignedAt: ctx.now(),
      assignedBy: String(ctx.viewer.id),
    });
    await em.flush();
    return assignment;
  });
}

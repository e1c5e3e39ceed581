import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { archive } from '../listing/archive.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';
import { shownTeam } from './shown-team.ts';
import { Team } from './team.entity.ts';
import { loadTeam } from './write-team.ts';

/** Closes a team, and with it the roles that are held in it and the invitations to it. What it was stays on record. */
export async function archiveTeam(ctx: Context, { id, version }: VersionedId, reason: string): Promise<Team> {
  const seen = await loadTeam(ctx, id);
  permit(ctx, 'archiveTeam', { teams: [seen.id] });
  rejectIfChanged(seen, version, { team: shownTeam(seen) });
  rejectIfNoReason(reason);
  ctx.acting.reason = reason.trim();

  return ctx.em.transactional(async (em) => {
    // Whoever is about to give a role in it waits, and then finds it closed.
    const team = await em.findOneOrFail(Team, { id: seen.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    rejectIfChanged(team, version, { team: shownTeam(team) });
    const roles = await em.find(RoleAssignment, { scope: team.id, removedAt: null });
    const invitations = await em.find(Invitation, { scope: team.id, acceptedAt: null, revokedAt: null });

    archive(team, ctx.now(), reason);
    for (const role of roles)
      Object.assign(role, { removedAt: ctx.now(), removedBy: ctx.viewer.id, removalReason: reason.trim() });
    for (const invitation of invitations) invitation.revokedAt = ctx.now();
    await em.flush();
    return team;
  });
}

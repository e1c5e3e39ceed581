import type { EntityManager } from '@mikro-orm/postgresql';
import { UNSEEN } from '../../database/unseen.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';
import { hasPlaceIn } from '../role/role.queries.ts';

export interface Move {
  merged: string;
  kept: string;
  at: Date;
  by: string;
}

const REASON = 'The organisation was merged into another one.';

/**
 * Makes the editors of the merged organisation editors of the kept one, and invitations with them. Whoever assesses there is
 * no editor of it, and stops being one; answers with how many that were. Inside the transaction, before anything has moved.
 */
export async function moveEditors(em: EntityManager, { merged, kept, at, by }: Move): Promise<number> {
  const editors = await em.find(RoleAssignment, { scope: merged, removedAt: null }, UNSEEN);
  const people = editors.map(({ person }) => person.id);
  const theirs = await em.find(RoleAssignment, { person: { $in: people }, removedAt: null }, UNSEEN);
  let ended = 0;
  for (const held of editors) {
    Object.assign(held, { removedAt: at, removedBy: by, removalReason: REASON });
    const others = theirs.filter(({ person }) => person.id === held.person.id);
    const areas = others.flatMap(({ role, scope }) => (role === 'ASSURER' && scope ? [scope] : []));
    const isThere = others.some(({ role, scope }) => role === held.role && scope === kept);
    const { person, role } = held;
    if (await hasPlaceIn(em, [merged, kept], areas)) ended += 1;
    else if (!isThere) em.create(RoleAssignment, { person, role, scope: kept, assignedAt: at, assignedBy: by });
  }
  for (const invitation of await em.find(Invitation, { scope: merged, acceptedAt: null, revokedAt: null }, UNSEEN))
    invitation.scope = kept;
  return ended;
}

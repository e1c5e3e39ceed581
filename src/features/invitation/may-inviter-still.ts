import type { EntityManager } from '@mikro-orm/postgresql';
import { UNSEEN } from '../../database/unseen.ts';
import { canGrant } from '../../policy/grants.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Person } from '../person/person.entity.ts';
import { rolesHeldBy } from '../role/find-grant-facts.ts';
import type { Invitation } from './invitation.entity.ts';

/** Whether whoever sent it could send it today. Programs always could; somebody who was suspended or has left, no longer. */
export async function mayInviterStill(em: EntityManager, invitation: Invitation): Promise<boolean> {
  const { invitedBy, role, scope } = invitation;
  if (!isUuid(invitedBy)) return true;
  const inviter = await em.findOne(Person, { id: invitedBy }, UNSEEN);
  if (!inviter || inviter.suspendedAt) return false;
  return canGrant({ roles: await rolesHeldBy(em, inviter.id) }, { role, scope: scope ?? null });
}

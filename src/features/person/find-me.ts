import { UNSEEN } from '../../database/unseen.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';
import type { Context } from '../../context.ts';
import { ApiKey } from './api-key.entity.ts';
import { Person } from './person.entity.ts';
import { SignInSession } from './sign-in-session.entity.ts';

/** Everybody knows of themselves, whatever their key is for. */

/** Whoever asks; null for the public, and for programs of ours. From the primary, so that it is never behind. */
export async function findMe({ viewer, em }: Context): Promise<Person | null> {
  const isSomebody = viewer.kind === 'PERSON' || viewer.kind === 'KEY';
  return isSomebody && viewer.id !== null ? em.findOne(Person, { id: viewer.id }, UNSEEN) : null;
}

/** What they hold, also while it is held back, the longest held first. */
export async function myRoles({ viewer, em }: Context): Promise<RoleAssignment[]> {
  const held = { person: viewer.id, removedAt: null };
  return em.find(RoleAssignment, held, { ...UNSEEN, orderBy: { assignedAt: 'asc' } });
}

/** Where they are signed in, the newest first; null for a key, which is nowhere. */
export async function mySessions({ viewer, em, now }: Context): Promise<SignInSession[] | null> {
  if (viewer.kind !== 'PERSON') return null;
  return em.find(SignInSession, { person: viewer.id, expiresAt: { $gt: now() } }, { orderBy: { createdAt: 'desc' } });
}

/** Their keys, also those that have ended, the newest first; null for a key, which knows of no others. */
export async function myKeys({ viewer, em }: Context): Promise<ApiKey[] | null> {
  if (viewer.kind !== 'PERSON') return null;
  return em.find(ApiKey, { person: viewer.id }, { orderBy: { createdAt: 'desc' } });
}

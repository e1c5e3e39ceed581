import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { UNSEEN } from '../../database/unseen.ts';
import { SCOPE_OF, type HeldRole } from '../../shared/role.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { Person } from '../person/person.entity.ts';
import { Team } from '../team/team.entity.ts';
import { RoleAssignment } from './role-assignment.entity.ts';
import { hasPlaceIn, isArea } from './role.queries.ts';
import type { GrantFacts } from './role.rules.ts';

/**
 * What has to be known before this person, or somebody who is new, is given a role. All roles count, also those that the
 * viewer does not see. Inside a transaction, because the team is kept from being closed until its end.
 */
export async function findGrantFacts(em: EntityManager, person: Person | null, wanted: HeldRole): Promise<GrantFacts> {
  const held = person ? await rolesHeldBy(em, person.id) : [];
  const scopesOf = (role: HeldRole['role']) =>
    (wanted.role === role ? [wanted] : held).flatMap((each) => (each.role === role ? (each.scope ?? []) : []));
  const isAffected = wanted.role === 'ASSURER' || wanted.role === 'LISTING_EDITOR';
  return {
    held,
    isSuspended: person?.suspendedAt != null,
    scopeExists: await scopeExists(em, wanted),
    wouldAssureOwn: isAffected && (await hasPlaceIn(em, scopesOf('LISTING_EDITOR'), scopesOf('ASSURER'))),
  };
}

/** All roles that somebody holds, whoever asks. */
export async function rolesHeldBy(em: EntityManager, person: string): Promise<HeldRole[]> {
  const held = await em.find(RoleAssignment, { person, removedAt: null }, UNSEEN);
  return held.map(({ role, scope }) => ({ role, scope: scope ?? null }));
}

async function scopeExists(em: EntityManager, { role, scope }: HeldRole): Promise<boolean> {
  const kind = SCOPE_OF[role];
  if (kind === 'DIRECTORY' || scope === null) return kind === 'DIRECTORY';
  if (kind === 'AREA') return isArea(em, scope);
  if (!isUuid(scope)) return false;
  const thing = kind === 'TEAM' ? await openTeam(em, scope) : await em.findOne(Organisation, scope, UNSEEN);
  return thing !== null;
}

/** A team that is not being closed at this moment. */
function openTeam(em: EntityManager, id: string): Promise<Team | null> {
  return em.findOne(Team, { id, archivedAt: null }, { ...UNSEEN, lockMode: LockMode.PESSIMISTIC_READ, refresh: true });
}

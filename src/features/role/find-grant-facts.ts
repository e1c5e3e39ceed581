import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SCOPE_OF, type HeldRole } from '../../shared/role.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { Person } from '../person/person.entity.ts';
import { Team } from '../team/team.entity.ts';
import { RoleAssignment } from './role-assignment.entity.ts';
import { hasPlaceIn, isArea } from './role.queries.ts';
import type { GrantFacts } from './role.rules.ts';

/** What has to be known before this person is given a role. All roles count, also those that the viewer does not see. */
export async function findGrantFacts(em: EntityManager, person: Person, wanted: HeldRole): Promise<GrantFacts> {
  const held = await em.find(RoleAssignment, { person, removedAt: null }, { filters: { visible: false } });
  const scopesOf = (role: HeldRole['role']) =>
    (wanted.role === role ? [wanted] : held).flatMap((each) => (each.role === role ? (each.scope ?? []) : []));
  const isAffected = wanted.role === 'ASSURER' || wanted.role === 'LISTING_EDITOR';
  return {
    held: held.map(({ role, scope }) => ({ role, scope: scope ?? null })),
    isSuspended: person.suspendedAt != null,
    scopeExists: await scopeExists(em, wanted),
    wouldAssureOwn: isAffected && (await hasPlaceIn(em, scopesOf('LISTING_EDITOR'), scopesOf('ASSURER'))),
  };
}

async function scopeExists(em: EntityManager, { role, scope }: HeldRole): Promise<boolean> {
  const kind = SCOPE_OF[role];
  if (kind === 'DIRECTORY' || scope === null) return kind === 'DIRECTORY';
  if (kind === 'AREA') return isArea(em, scope);
  if (!isUuid(scope)) return false;
  const thing = kind === 'TEAM' ? await openTeam(em, scope) : await em.findOne(Organisation, scope, UNSEEN);
  return thing !== null;
}

const UNSEEN = { filters: { visible: false } } as const;

/** A team that is not being closed at this moment. */
function openTeam(em: EntityManager, id: string): Promise<Team | null> {
  return em.findOne(Team, { id, archivedAt: null }, { ...UNSEEN, lockMode: LockMode.PESSIMISTIC_READ, refresh: true });
}

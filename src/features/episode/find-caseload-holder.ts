import type { EntityManager } from '@mikro-orm/postgresql';
import { holdsCaseload } from '../../policy/work-of-roles.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Person } from '../person/person.entity.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';

/** Somebody of the team in whose caseload an episode can be. Rejects whoever is not. */
export async function findCaseloadHolder(
  em: EntityManager,
  { id, team, path }: { id: string; team: string; path: string },
): Promise<Person> {
  const person = isUuid(id) ? await em.findOne(Person, { id, suspendedAt: null }) : null;
  const roles = person ? await em.find(RoleAssignment, { person: person.id, scope: team, removedAt: null }) : [];
  const held = roles.map(({ role, scope }) => ({ role, scope: scope ?? null }));
  if (!person || !holdsCaseload({ roles: held }, team)) throw new Rejected([problem(path, 'INVALID', NOBODY)]);
  return person;
}

const NOBODY =
  'Nobody of this id holds a caseload in the team. Choose one of its link workers, coaches or care coordinators.';

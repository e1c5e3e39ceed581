import { RoleAssignment } from './role-assignment.entity.ts';
import type { RoleRow } from './role.queries.ts';

/** A role as it is shown, also from the entity itself. */
export function shownRole(role: RoleRow | RoleAssignment): RoleRow {
  if (!(role instanceof RoleAssignment)) return role;
  return { id: role.id, personId: role.person.id, role: role.role, scope: role.scope ?? null, since: role.assignedAt };
}

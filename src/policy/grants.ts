import type { HeldRole, Role } from '../shared/role.ts';
import type { Viewer } from '../shared/viewer.ts';

const ALL_OF_A_TEAM: readonly Role[] = [
  'LINK_WORKER',
  'HEALTH_AND_WELLBEING_COACH',
  'CARE_COORDINATOR',
  'CARE_NAVIGATOR',
];

/** Which roles a role lets its holder give and take, in the scope in which it is held. Administrators: any, anywhere. */
const GIVES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  SUPERVISOR: ALL_OF_A_TEAM,
  LISTING_EDITOR: ['LISTING_EDITOR'],
};

/** Whether the viewer may give this role in this scope to somebody, or take it away. */
export function canGrant(viewer: Pick<Viewer, 'roles'>, { role, scope }: HeldRole): boolean {
  return viewer.roles.some(
    (held) =>
      held.role === 'ADMINISTRATOR' ||
      (scope !== null && held.scope === scope && (GIVES[held.role]?.includes(role) ?? false)),
  );
}

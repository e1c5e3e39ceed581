import { holdsCaseload, supervises } from '../../policy/work-of-roles.ts';
import { ROLES, type Role } from '../../shared/role.ts';
import type { Viewer } from '../../shared/viewer.ts';

const ANY_TEAM = 'any';

/** The roles that hold a caseload. */
export const CASELOAD_ROLES: readonly Role[] = ROLES.filter((role) =>
  holdsCaseload({ roles: [{ role, scope: ANY_TEAM }] }, ANY_TEAM),
);

/** Of whom in a team somebody sees what they have to do: null for everybody, else of themselves alone. */
export function workerSeenBy(viewer: Viewer, team: string): string | null {
  return supervises(viewer, team) ? null : viewer.id;
}

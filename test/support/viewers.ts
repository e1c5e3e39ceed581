import type { HeldRole, Role } from '../../src/shared/role.ts';
import { newId } from '../../src/shared/uuid.ts';
import { personViewer, type Viewer } from '../../src/shared/viewer.ts';

/** Somebody who holds these roles and has signed in with all that they need. */
export function someone(...roles: HeldRole[]): Viewer {
  return personViewer(newId(), roles);
}

/** Somebody who holds one role: `whoIs('LISTING_EDITOR', organisationId)`. */
export function whoIs(role: Role, scope: string | null = null): Viewer {
  return someone({ role, scope });
}

/** Somebody who may do everything. */
export const administrator = whoIs('ADMINISTRATOR');

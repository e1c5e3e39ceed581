import { grantOf, reachOf, type ViewerReach } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Of whom a viewer may know: themselves, and those who hold a role in a scope that they share or look after. */
export function peopleKnownTo(viewer: Viewer): ViewerReach {
  return reachOf(viewer, 'person');
}

/** The same for a unit of work. */
export function visiblePeople(viewer: Viewer): object {
  const { all, scopes, self } = peopleKnownTo(viewer);
  if (all) return {};
  const shared = { roles: { $some: { removedAt: null, scope: { $in: [...scopes] } } } };
  return scopes.length > 0 ? { $or: [{ id: self }, shared] } : { id: self };
}

/** Roles go with the people who hold them, but only those that are held where the viewer knows people. */
export function visibleRoles(viewer: Viewer): object {
  const { all, scopes, self } = peopleKnownTo(viewer);
  return all ? {} : { $or: [{ person: self }, { scope: { $in: [...scopes] } }] };
}

/** Whether somebody may see what only concerns a person and those responsible for them, given where roles are held. */
export function maySeeField(
  viewer: Viewer,
  field: 'Person.email' | 'Person.suspendedAt',
  { id, scopes }: { id: string; scopes: readonly string[] },
): boolean {
  return grantOf(viewer, field, { person: id, teams: scopes }) !== null;
}

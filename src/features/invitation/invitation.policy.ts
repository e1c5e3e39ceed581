import { reachOf, type ViewerReach } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Which invitations a viewer sees: those to scopes that they look after. */
export function invitationsKnownTo(viewer: Viewer): ViewerReach {
  return reachOf(viewer, 'invitations');
}

/** The same for a unit of work. */
export function visibleInvitations(viewer: Viewer): object {
  const { all, scopes } = invitationsKnownTo(viewer);
  return all ? {} : { scope: { $in: [...scopes] } };
}

import { reachOf, type ViewerReach } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Which teams a viewer sees: those in which they hold a role; administrators all. */
export function teamsKnownTo(viewer: Viewer): ViewerReach {
  return reachOf(viewer, 'team');
}

/** The same for a unit of work. */
export function visibleTeams(viewer: Viewer): object {
  const { all, scopes } = teamsKnownTo(viewer);
  return all ? {} : { id: { $in: [...scopes] } };
}

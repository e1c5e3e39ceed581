import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a unit of work finds of invitations: those to scopes that the viewer looks after. */
export function visibleInvitations(viewer: Viewer): object {
  const { all, scopes } = reachOf(viewer, 'people');
  return all ? {} : { scope: { $in: [...scopes] } };
}

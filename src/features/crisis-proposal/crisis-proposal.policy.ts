import { reachOf, type ViewerReach } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Which proposals a viewer sees: all of them where they keep crisis lines true, otherwise their own. */
export function proposalsKnownTo(viewer: Viewer): ViewerReach {
  return reachOf(viewer, 'crisisLineProposals');
}

/** The same for a unit of work. */
export function visibleProposals(viewer: Viewer): object {
  return proposalsKnownTo(viewer).all ? {} : { proposedBy: viewer.id ?? '' };
}

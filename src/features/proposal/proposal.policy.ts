import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a unit of work finds of proposals: one's own; those who decide on some find all, and are then asked of which. */
export function visibleChangeProposals(viewer: Viewer): object {
  const { all, scopes } = reachOf(viewer, 'reviewProposal');
  return all || scopes.length > 0 ? {} : { proposedBy: viewer.id };
}

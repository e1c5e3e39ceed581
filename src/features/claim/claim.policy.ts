import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a unit of work finds of claims: one's own; those who decide on some find all, and are then asked of which. */
export function visibleClaims(viewer: Viewer): object {
  const { all, scopes } = reachOf(viewer, 'organisationClaims');
  return all || scopes.length > 0 ? {} : { person: viewer.id };
}

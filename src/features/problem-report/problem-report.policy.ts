import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a unit of work finds of reports: nothing, but for those who close some; they are then asked of which. */
export function visibleReports(viewer: Viewer): object {
  const { all, scopes } = reachOf(viewer, 'closeReport');
  return all || scopes.length > 0 ? {} : { id: null };
}

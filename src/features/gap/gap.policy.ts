import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a unit of work finds of gaps: staff and editors all, commissioners those of their areas, the public none. */
export function visibleGaps(viewer: Viewer): object {
  const { all, scopes } = reachOf(viewer, 'gap');
  return all ? {} : { areas: { $overlap: [...scopes] } };
}

import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Which gaps somebody sees. What is only observed is one or two people, and is kept from most of those who see the rest. */
export interface GapSight {
  /** True of staff and editors: all that others have corroborated. */
  all: boolean;
  /** Areas for which they commission: everything there. */
  areas: readonly string[];
  /** And what they flagged themselves. */
  self: string | null;
}

export function gapSightOf(viewer: Viewer): GapSight {
  const { all, scopes } = reachOf(viewer, 'gap');
  return { all, areas: scopes, self: viewer.id };
}

import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** What a unit of work finds of what organisations said: that of one's own. */
export function visiblePulses(viewer: Viewer): object {
  if (viewer.kind === 'PROGRAM') return {};
  return { organisation: { $in: [...reachOf(viewer, 'pulses').scopes] } };
}

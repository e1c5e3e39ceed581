import { reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Everybody finds their own; administrators and programs of ours all. */
export function visibleWebhooks(viewer: Viewer): object {
  const { all, self } = reachOf(viewer, 'webhooks');
  return all ? {} : { ownerId: self };
}

export function visibleDeliveries(viewer: Viewer): object {
  const { all, self } = reachOf(viewer, 'webhooks');
  return all ? {} : { webhook: { ownerId: self } };
}

import { maySignpost, supervises } from '../../policy/work-of-roles.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { AcknowledgingPart } from './withdrawal.codes.ts';

/** As what somebody takes note of it in a team; a supervisor who also connects, as both. */
export function partsOf(viewer: Pick<Viewer, 'roles'>, team: string): AcknowledgingPart[] {
  return [
    ...(maySignpost(viewer, team) ? (['WORKER'] as const) : []),
    ...(supervises(viewer, team) ? (['SUPERVISOR'] as const) : []),
  ];
}

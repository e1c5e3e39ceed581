import { Forbidden } from '../../shared/problems.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Of what belongs to signing in, everybody finds their own alone. */
export function visibleOwn(viewer: Viewer): object {
  return viewer.kind === 'PROGRAM' ? {} : { person: viewer.id };
}

/** An API key acts like its owner for a long time, so only somebody who has proved enough makes one. */
export function insistOnSecondFactor({ needsSecondFactor }: Viewer): void {
  if (needsSecondFactor) throw new Forbidden('Your role needs a second factor. Sign in with it, then make the key.');
}

import type { ViewerKind } from '../../shared/viewer.ts';

export type ActorKind = ViewerKind | 'DATABASE';

export const ACTOR_KINDS: Record<ActorKind, string> = {
  PERSON: 'Somebody who signed in.',
  KEY: 'A program with an API key; the actor is the owner of the key.',
  PROGRAM: 'A program of this directory itself: an import, a job, the start.',
  ANONYMOUS: 'Somebody who did not sign in, such as with the code of an invitation.',
  DATABASE: 'SQL from outside the program, under the named role of the database.',
};

import type { HeldRole, KeyScope } from './role.ts';

/** Who is asking, and what they hold at this moment: read anew for each request. */
export interface Viewer {
  /** The person's id; `system:<task>` for a program; null for the public. It stands in the change record. */
  readonly id: string | null;
  readonly kind: ViewerKind;
  /** Empty for a person whose roles need a second factor that this sign-in did not have. */
  readonly roles: readonly HeldRole[];
  /** What an API key is limited to; null for whoever is not limited. */
  readonly keyScopes: readonly KeyScope[] | null;
  /** Whether roles are held back until the person sets up, or signs in with, a second factor. */
  readonly needsSecondFactor: boolean;
  /** By which session a person asks; null for everything else. */
  readonly sessionId: string | null;
}

export type ViewerKind = 'ANONYMOUS' | 'PERSON' | 'KEY' | 'PROGRAM';

export const anonymous: Viewer = Object.freeze({
  id: null,
  kind: 'ANONYMOUS',
  roles: [],
  keyScopes: null,
  needsSecondFactor: false,
  sessionId: null,
});

/** Somebody who has signed in. */
export function personViewer(
  id: string,
  roles: readonly HeldRole[],
  { needsSecondFactor = false, sessionId = null }: { needsSecondFactor?: boolean; sessionId?: string | null } = {},
): Viewer {
  const held = needsSecondFactor ? [] : roles;
  return Object.freeze({ id, kind: 'PERSON', roles: held, keyScopes: null, needsSecondFactor, sessionId });
}

/** A program that shows an API key: what its owner holds, limited to what the key is for. */
export function keyViewer(ownerId: string, roles: readonly HeldRole[], keyScopes: readonly KeyScope[]): Viewer {
  return Object.freeze({ id: ownerId, kind: 'KEY', roles, keyScopes, needsSecondFactor: false, sessionId: null });
}

/** Batch work has a name too, so that the change record says what touched a listing: `system:import`. */
export function systemViewer(task: string): Viewer {
  const roles = [{ role: 'ADMINISTRATOR', scope: null }] as const;
  return Object.freeze({
    id: `system:${task}`,
    kind: 'PROGRAM',
    roles,
    keyScopes: null,
    needsSecondFactor: false,
    sessionId: null,
  });
}

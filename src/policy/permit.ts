import { Forbidden, Unauthenticated } from '../shared/problems.ts';
import { SCOPE_OF, type HeldRole } from '../shared/role.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { Acting } from './acting.ts';
import { rules, type Operation } from './table.ts';

/** Where a thing belongs: what "own" is measured by. */
export interface Belonging {
  /** The organisation whose listing it is. */
  organisation?: string;
  /** The teams that it is of. */
  teams?: readonly string[];
  /** The areas that it lies in, with those that contain them. */
  areas?: readonly string[];
  /** The person whose own it is. */
  person?: string;
}

/** By virtue of which role something was allowed; no role where a person acts on what is their own. */
export interface Grant {
  readonly role: HeldRole['role'] | null;
  readonly scope: string | null;
}

/** Who asks, and where to note by which role it was allowed: any context. */
interface Asked {
  readonly viewer: Viewer;
  readonly acting: Acting;
}

/**
 * The decision, in a command, after loading: lets the viewer do it to this thing or throws. Notes the role that allowed it,
 * for the record of the change.
 */
export function permit({ viewer, acting }: Asked, operation: Operation, thing: Belonging = {}): void {
  const grant = grantOf(viewer, operation, thing);
  if (!grant) throw refusal(viewer);
  Object.assign(acting, { operation, ...grant });
}

/** The refusal at the door, before anything is loaded: of whoever could not do this to any thing at all. */
export function refuseAtDoor(viewer: Viewer, operation: string): void {
  if (!mayAttempt(viewer, operation)) throw refusal(viewer);
}

/** By which role the viewer may do this to a thing that belongs there; null when not at all. */
export function grantOf(viewer: Viewer, operation: string, thing: Belonging): Grant | null {
  if (!isOpenTo(viewer, operation)) return null;
  const rule = rules[operation];
  const held = viewer.roles.find(({ role, scope }) => {
    const reach = rule?.by[role];
    return reach === 'ANY' || (reach === 'OWN' && isOwn({ role, scope }, thing));
  });
  if (held) return held;
  const isOneself = rule?.oneself === true && viewer.id !== null && thing.person === viewer.id;
  return isOneself ? { role: null, scope: null } : null;
}

/** Whether there could be a thing to which this viewer may do this. */
export function mayAttempt(viewer: Viewer, operation: string): boolean {
  const rule = rules[operation];
  if (!rule || !isOpenTo(viewer, operation)) return false;
  return rule.oneself === true || viewer.roles.some(({ role }) => rule.by[role] !== undefined);
}

/** How far the viewer reaches with an operation. */
export interface ViewerReach {
  /** Everywhere. */
  readonly all: boolean;
  /** To these teams and organisations, by id, and areas, by code. */
  readonly scopes: readonly string[];
  /** To what is their own: their id as a person. */
  readonly self: string | null;
}

const NOWHERE: ViewerReach = { all: false, scopes: [], self: null };

/** The same decision for a read, which carries it as parameters of its SQL. */
export function reachOf(viewer: Viewer, operation: Operation): ViewerReach {
  const rule = rules[operation];
  if (!rule || !isOpenTo(viewer, operation)) return NOWHERE;
  const all = viewer.roles.some(({ role }) => rule.by[role] === 'ANY');
  const own = viewer.roles.filter(({ role }) => rule.by[role] === 'OWN');
  const self = rule.oneself === true && viewer.kind !== 'PROGRAM' ? viewer.id : null;
  return { all, scopes: own.flatMap(({ scope }) => scope ?? []), self };
}

/** Signed in, and where it is a key: made for this. */
function isOpenTo(viewer: Viewer, operation: string): boolean {
  const key = rules[operation]?.key ?? null;
  if (viewer.id === null) return false;
  return viewer.keyScopes === null || (key !== null && viewer.keyScopes.includes(key));
}

function isOwn({ role, scope }: HeldRole, thing: Belonging): boolean {
  if (scope === null) return false;
  const kind = SCOPE_OF[role];
  if (kind === 'ORGANISATION') return thing.organisation === scope;
  if (kind === 'TEAM') return thing.teams?.includes(scope) ?? false;
  return thing.areas?.includes(scope) ?? false;
}

/** What to throw at whoever may not: the same words whatever it was, and whether or not it exists. */
export function refusal(viewer: Viewer): Error {
  if (viewer.id === null) return new Unauthenticated('Sign in first.');
  if (viewer.needsSecondFactor) {
    return new Forbidden('Your role needs a second factor. Set one up, or sign in with it, then try again.');
  }
  return new Forbidden('You may not do this. Ask an administrator if you think you should.');
}

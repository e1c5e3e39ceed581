import type { Role } from '../../shared/role.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { isProgram } from './robots.rules.ts';

/** How a request came in, as far as it helps to tell people from programs. */
export interface Arrival {
  userAgent: string | null;
  /** By what another system tells its visitors apart, where it says so. */
  visitor: string | null;
}

interface Asking {
  viewer: Viewer;
  /** By whom the request is paid for. */
  asker: string | null;
  /** Null where it came through no door. */
  arrival: Arrival | null;
}

/** Those who look at what there is, and not for somebody. */
const ONLOOKERS: readonly Role[] = ['ASSURER', 'COMMISSIONER'];
const LONGEST_VISITOR = 200;

/**
 * Whose search this is, by a name to tell people apart with for a day; null for what is no search of a person: a robot, a
 * program, or somebody who looks after the directory.
 */
export function seekerOf({ viewer, asker, arrival }: Asking): string | null {
  if (viewer.kind === 'KEY') return visitorOf(viewer, arrival);
  if (viewer.kind === 'PROGRAM' || isOnlooker(viewer)) return null;
  if (viewer.kind === 'PERSON') return `p:${viewer.id}`;
  if (asker === null || arrival === null || isProgram(arrival.userAgent)) return null;
  return `${asker}:${arrival.userAgent}`;
}

function isOnlooker({ roles }: Viewer): boolean {
  const all = roles.map(({ role }) => role);
  return all.includes('ADMINISTRATOR') || (all.length > 0 && all.every((role) => ONLOOKERS.includes(role)));
}

/** Another system is not a person; it may be asking for one, and then says which of its visitors that is. */
function visitorOf({ id }: Viewer, arrival: Arrival | null): string | null {
  const visitor = arrival?.visitor?.trim() ?? '';
  return visitor === '' || visitor.length > LONGEST_VISITOR ? null : `k:${id}:${visitor}`;
}

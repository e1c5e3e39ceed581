import type { Role } from '../shared/role.ts';
import type { Viewer } from '../shared/viewer.ts';

interface Work {
  /** Hands over a name and contact details. */
  readonly signposts: boolean;
  /** Refers, introduces and brings people back to something, and follows up. */
  readonly connects: boolean;
  /** Is the one that a person's episode of care belongs to. */
  readonly holdsCaseload: boolean;
  /** Enters the two SNOMED CT codes of social prescribing, which guidance keeps for link workers. */
  readonly usesCodes: boolean;
}

const NOTHING: Work = { signposts: false, connects: false, holdsCaseload: false, usesCodes: false };
const CONNECTING: Work = { signposts: true, connects: true, holdsCaseload: true, usesCodes: false };

/** What each role does for the people of its team. A role that is not named does none of it. */
const WORK: Readonly<Partial<Record<Role, Work>>> = {
  LINK_WORKER: { ...CONNECTING, usesCodes: true },
  HEALTH_AND_WELLBEING_COACH: CONNECTING,
  CARE_COORDINATOR: CONNECTING,
  CARE_NAVIGATOR: { ...NOTHING, signposts: true },
};

type Holder = Pick<Viewer, 'roles'>;

/** Only link workers: coaches and care coordinators must never use their codes, whatever else they share. */
export function mayUseSnomedCodes(viewer: Holder, team: string): boolean {
  return does(viewer, team, 'usesCodes');
}

export function mayConnect(viewer: Holder, team: string): boolean {
  return does(viewer, team, 'connects');
}

export function maySignpost(viewer: Holder, team: string): boolean {
  return does(viewer, team, 'signposts');
}

export function holdsCaseload(viewer: Holder, team: string): boolean {
  return does(viewer, team, 'holdsCaseload');
}

/** Whether somebody looks after this team, and so sees what each of it has to do. */
export function supervises({ roles }: Pick<Holder, 'roles'>, team: string): boolean {
  return roles.some(({ role, scope }) => role === 'SUPERVISOR' && scope === team);
}

function does(viewer: Holder, team: string, work: keyof Work): boolean {
  return viewer.roles.some(({ role, scope }) => scope === team && (WORK[role] ?? NOTHING)[work]);
}

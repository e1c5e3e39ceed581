/** What people may be here. A role is always held in a scope: a team, an organisation, an area or the whole directory. */
export const ROLES = [
  'ADMINISTRATOR',
  'ASSURER',
  'COMMISSIONER',
  'SUPERVISOR',
  'LINK_WORKER',
  'HEALTH_AND_WELLBEING_COACH',
  'CARE_COORDINATOR',
  'CARE_NAVIGATOR',
  'LISTING_EDITOR',
] as const;

export type Role = (typeof ROLES)[number];

export const SCOPE_KINDS = ['DIRECTORY', 'AREA', 'TEAM', 'ORGANISATION'] as const;

export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** In what kind of scope each role is held. */
export const SCOPE_OF: Readonly<Record<Role, ScopeKind>> = {
  ADMINISTRATOR: 'DIRECTORY',
  ASSURER: 'AREA',
  COMMISSIONER: 'AREA',
  SUPERVISOR: 'TEAM',
  LINK_WORKER: 'TEAM',
  HEALTH_AND_WELLBEING_COACH: 'TEAM',
  CARE_COORDINATOR: 'TEAM',
  CARE_NAVIGATOR: 'TEAM',
  LISTING_EDITOR: 'ORGANISATION',
};

/** Roles of people who work for the partnership. They sign in with a second factor; a setting asks it of editors too. */
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'LISTING_EDITOR');

/** A role that somebody holds. */
export interface HeldRole {
  readonly role: Role;
  /** Id of the team or organisation, or code of the area; null for the whole directory. */
  readonly scope: string | null;
}

/** What an API key may be let do, within what its owner may do. */
export const KEY_SCOPES = ['LISTINGS', 'PEOPLE', 'AUDIT'] as const;

export type KeyScope = (typeof KEY_SCOPES)[number];

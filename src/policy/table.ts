import type { KeyScope, Role } from '../shared/role.ts';

/** How far a role reaches: to everything of the kind, or only to what is in a scope in which the role is held. */
export type Reach = 'ANY' | 'OWN';

export interface Rule {
  /** Roles that may do it. A role that is not named may not. */
  readonly by: Readonly<Partial<Record<Role, Reach>>>;
  /** True where everybody who is signed in may do it with what is their own: their sessions, their keys, leaving a role. */
  readonly oneself?: boolean;
  /** What an API key must be for; null where only a person may do it. */
  readonly key: KeyScope | null;
}

const KEEPING = { by: { ADMINISTRATOR: 'ANY', LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' } as const;

/**
 * Who may do what. Every query, mutation and field that is not public has a row; what has none does not build. Queries and
 * mutations go by their names in the schema, fields by `Type.field`.
 */
export const RULES = {
  createOrganisation: { by: { ADMINISTRATOR: 'ANY' }, key: 'LISTINGS' },
  updateOrganisation: KEEPING,
  archiveOrganisation: KEEPING,
  restoreOrganisation: KEEPING,
  createService: KEEPING,
  updateService: KEEPING,
  archiveService: KEEPING,
  restoreService: KEEPING,
  createLocation: KEEPING,
  updateLocation: KEEPING,
  archiveLocation: KEEPING,
} as const satisfies Record<string, Rule>;

export type Operation = keyof typeof RULES;

/** Every row, for whoever walks the table. */
export const rules: Readonly<Record<string, Rule>> = RULES;

/** Queries that anybody may ask, without signing in. What they show of each thing is decided by what is published. */
export const PUBLIC_QUERIES = [
  'node',
  'taxonomyTerms',
  'organisation',
  'organisations',
  'service',
  'services',
  'crisisLines',
  'place',
  'area',
  'areas',
  'searchServices',
  'searchOrganisations',
] as const;

/** Mutations that need no signing in; each carries a proof of its own, such as the code of an invitation. */
export const OPEN_MUTATIONS: readonly string[] = [];

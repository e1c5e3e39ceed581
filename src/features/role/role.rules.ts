import { problem, quoted } from '../../shared/checks.ts';
import { isKeepable } from '../../shared/keepable.ts';
import type { Belonging } from '../../policy/permit.ts';
import type { Problem } from '../../shared/problems.ts';
import { SCOPE_OF, type HeldRole, type Role, type ScopeKind } from '../../shared/role.ts';

/** A role as somebody asks for it: ids and codes in the form in which they are kept. */
export function heldRole(role: Role, scope: string | null | undefined): HeldRole {
  const tidy = scope?.trim() || null;
  return { role, scope: SCOPE_OF[role] === 'AREA' ? (tidy?.toUpperCase() ?? null) : (tidy?.toLowerCase() ?? null) };
}

/** Where a role is held, for the question who may give it. */
export function belongingOf({ role, scope }: HeldRole): Belonging {
  if (scope === null) return {};
  const belongings: Record<ScopeKind, Belonging> = {
    DIRECTORY: {},
    AREA: { areas: [scope] },
    TEAM: { teams: [scope] },
    ORGANISATION: { organisation: scope },
  };
  return belongings[SCOPE_OF[role]];
}

const MISSING: Record<ScopeKind, string> = {
  DIRECTORY: '',
  AREA: 'Say in which area: its code, such as E08000009.',
  TEAM: 'Say in which team: its id.',
  ORGANISATION: 'Say for which organisation: its id.',
};

/** What can be said of a role and its scope without looking anything up. */
export function problemsWithScope({ role, scope }: HeldRole): Problem[] {
  const kind = SCOPE_OF[role];
  if (scope === null) return kind === 'DIRECTORY' ? [] : [problem('scope', 'REQUIRED', MISSING[kind])];
  if (kind === 'DIRECTORY')
    return [problem('scope', 'INVALID', 'This role is for the whole directory. Leave the scope out.')];
  return isKeepable(scope) && scope.length <= 100
    ? []
    : [problem('scope', 'INVALID', `${quoted(scope)} cannot be an id or a code. ${MISSING[kind]}`)];
}

/** What has to be known before a role is given. */
export interface GrantFacts {
  /** Roles that the person holds already. */
  held: readonly HeldRole[];
  isSuspended: boolean;
  scopeExists: boolean;
  /** Whether the person would be assurer of what they edit. */
  wouldAssureOwn: boolean;
}

const GONE: Record<ScopeKind, string> = {
  DIRECTORY: '',
  AREA: 'No area with this code is known here. Look it up with the query areas.',
  TEAM: 'There is no such team. It may have been closed; look it up with the query teams.',
  ORGANISATION: 'There is no such organisation. Look it up with the query organisations.',
};

const ASSURES_OWN =
  'An assurer is never an editor of an organisation that has a place in their area, so that nobody assesses their own work. Choose somebody else, or end the other role first.';

/** Everything that stands against giving this role. */
export function problemsWithGrant({ role, scope }: HeldRole, facts: GrantFacts): Problem[] {
  const kind = SCOPE_OF[role];
  const holdsIt = facts.held.some((held) => held.role === role && held.scope === scope);
  return [
    ...(facts.scopeExists ? [] : [problem('scope', kind === 'AREA' ? 'UNKNOWN' : 'NOT_FOUND', GONE[kind])]),
    ...(holdsIt ? [problem('role', 'TAKEN', 'This person holds this role already. There is nothing to do.')] : []),
    ...(facts.isSuspended ? [problem('person', 'INVALID', 'This person is suspended. Reinstate them first.')] : []),
    ...(facts.wouldAssureOwn ? [problem('role', 'INVALID', ASSURES_OWN)] : []),
  ];
}

export const LAST_ADMINISTRATOR =
  'This is the last administrator. Make somebody else administrator first, then try again.';

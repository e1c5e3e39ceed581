import { grantOf } from '../../policy/permit.ts';
import { SCOPE_OF } from '../../shared/role.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** The teams in which somebody works, in whatever role. */
export function teamsWorkedIn(viewer: Viewer): string[] {
  return viewer.roles.flatMap(({ role, scope }) => (SCOPE_OF[role] === 'TEAM' && scope !== null ? [scope] : []));
}

/** What a unit of work finds of what a team keeps of people: that of one's own teams, and of no other, whoever asks. */
export function visibleInTeam(viewer: Viewer): object {
  return viewer.kind === 'PROGRAM' ? {} : { team: { $in: teamsWorkedIn(viewer) } };
}

/** Whether somebody reads what could tell a person from others of the neighbourhood: who holds a caseload in the team. */
export function maySeeClosely(
  viewer: Viewer,
  field: 'SupportedPerson.catchment' | 'SupportedPerson.deprivationDecile' | 'SupportedPerson.ethnicGroup',
  teamId: string,
): boolean {
  return grantOf(viewer, field, { teams: [teamId] }) !== null;
}

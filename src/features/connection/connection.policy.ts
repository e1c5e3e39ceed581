import { mayConnect, supervises } from '../../policy/work-of-roles.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { teamsWorkedIn } from '../supported-person/supported-person.policy.ts';
import type { ConnectionSight } from './connection.queries.ts';

type Holder = Pick<Viewer, 'id' | 'roles'>;

/** Supervisors and those who connect see all connections of their team; care navigators those that they made. */
export function seesAllOf(viewer: Holder, team: string): boolean {
  return mayConnect(viewer, team) || supervises(viewer, team);
}

/** The same for the read paths. */
export function connectionSightOf(viewer: Viewer): ConnectionSight {
  const teams = [...new Set(teamsWorkedIn(viewer))];
  return { whole: teams.filter((team) => seesAllOf(viewer, team)), teams, self: viewer.id };
}

/** Whether somebody reads what was noted: supervisors see steps, days and counts, and no story. */
export function readsNotes(viewer: Holder, { teamId, heldById }: { teamId: string; heldById: string }): boolean {
  return mayConnect(viewer, teamId) || heldById === viewer.id;
}

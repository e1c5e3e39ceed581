import { grantOf, reachOf } from '../../policy/permit.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** The teams whose episodes a viewer reads. */
export function teamsReadBy(viewer: Viewer): readonly string[] {
  return reachOf(viewer, 'episode').scopes;
}

/** Whether somebody reads what was written down of a person in words: who works with them in the team, and no supervisor. */
export function maySeeWords(
  viewer: Viewer,
  field: 'Episode.goals' | 'Episode.referralSourceWords',
  teamId: string,
): boolean {
  return grantOf(viewer, field, { teams: [teamId] }) !== null;
}

import { rules } from '../../policy/table.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Whether somebody sees figures that are of no team, organisation or area: whoever works for the partnership. */
export function seesWhole({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.some(({ role }) => role !== 'LISTING_EDITOR' && rules.impact?.by[role] !== undefined);
}

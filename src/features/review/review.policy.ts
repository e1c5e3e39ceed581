import type { Viewer } from '../../shared/viewer.ts';

/** Whether somebody would assess what they edit. The assurer is never an editor of that organisation. */
export function isOwnEditor({ roles }: Pick<Viewer, 'roles'>, organisationId: string): boolean {
  return roles.some(({ role, scope }) => role === 'LISTING_EDITOR' && scope === organisationId);
}

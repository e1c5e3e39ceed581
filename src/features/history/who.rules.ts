import type { Role } from '../../shared/role.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { ChangeRow } from './history.queries.ts';

type Change = Pick<ChangeRow, 'changedBy' | 'changedAs' | 'role'>;

const ROLE_WORDS: Readonly<Partial<Record<Role, string>>> = {
  ADMINISTRATOR: 'an administrator',
  LISTING_EDITOR: 'an editor of the organisation',
  ASSURER: 'an assurer',
};

/** Whether the viewer may read who made the change: an administrator always, an editor what fellow editors did. */
export function mayBeNamed({ changedBy, role }: Change, viewer: Viewer): boolean {
  if (changedBy === null || !isUuid(changedBy)) return false;
  const isAdministrator = viewer.roles.some((held) => held.role === 'ADMINISTRATOR');
  return isAdministrator || changedBy === viewer.id || role === 'LISTING_EDITOR';
}

/** Who made a change, in words: by name where it may be told, else by role; programs and the database by theirs. */
export function wordsForWho({ changedBy, changedAs, role }: Change, name: string | null): string {
  if (name !== null) return changedAs === 'KEY' ? `${name}, by an API key` : name;
  if (changedBy?.startsWith('system:')) return changedBy.slice('system:'.length);
  if (changedBy?.startsWith('database:')) return `the database role ${changedBy.slice('database:'.length)}`;
  if (changedBy === 'administrator') return 'an administrator';
  return ROLE_WORDS[role as Role] ?? 'somebody';
}

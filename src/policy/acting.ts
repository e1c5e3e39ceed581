import type { Role } from '../shared/role.ts';

/** What the record says about a change beside who made it. Filled by `permit` and by the door, read when the change commits. */
export interface Acting {
  /** What is done, by its name in the schema; null until it has been permitted. */
  operation: string | null;
  /** The role that allowed it; null where a person acts on what is their own. */
  role: Role | null;
  scope: string | null;
  /** Why, in the words of whoever did it. */
  reason: string | null;
}

export function notActing(): Acting {
  return { operation: null, role: null, scope: null, reason: null };
}

import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../context.ts';
import { keptId } from '../../../features/merge/redirect.queries.ts';
import type { Remark } from '../mapped.ts';
import { differences, type FieldOf, type Permission } from './saved.ts';

/** The id of what is kept in place of a listing that was merged here; null for one that was not. */
export async function keptInPlaceOf(
  { reads }: Context,
  listing: { id: string; archivedAt?: Date | null } | null,
): Promise<string | null> {
  return listing?.archivedAt ? keptId(reads, listing.id) : null;
}

export interface MergedPair<Entity extends object> {
  /** What the record of this source was made into, and was merged since. It goes on saying what the source said last. */
  merged: Entity;
  kept: Entity;
}

/**
 * What the record of a merged listing may change at the kept one: what the source says anew, where the kept one still says
 * what the source said before. So two records of one thing never take turns in overwriting it.
 */
export function permissionAfterMerge<Entity extends object>(
  { merged, kept }: MergedPair<Entity>,
  columns: object,
  fieldOf: FieldOf = (column) => column,
): Permission & { columns: string[] } {
  const said = differences(merged, columns);
  if (said.length === 0) return { fields: [], columns: [], kept: [], remarks: [] };
  const mine = kept as Record<string, unknown>;
  const before = merged as Record<string, unknown>;
  const isOpen = (column: string) => isDeepStrictEqual(mine[column], before[column]);
  const open = said.filter(isOpen);
  const fields = [...new Set(open.map(fieldOf))];
  const remarks = [...new Set(said.map(fieldOf))].filter((field) => !fields.includes(field)).map(keptAsIs);
  return { fields, columns: open, kept: [], remarks };
}

function keptAsIs(field: string): Remark {
  const message = 'This was merged into another listing here, which says something else. What stands there was kept.';
  return { field, code: 'KEPT', message };
}

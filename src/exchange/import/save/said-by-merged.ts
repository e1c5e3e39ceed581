import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../context.ts';
import { idsMergedInto } from '../../../features/merge/redirect.queries.ts';
import { Organisation } from '../../../features/organisation/organisation.entity.ts';
import { Service } from '../../../features/service/service.entity.ts';

/**
 * Columns of a listing that say what another record of it says, which was merged into it. Its own source does not take them
 * away again: otherwise two records of one thing would take turns.
 */
export async function columnsSaidByMerged(
  { em, reads }: Context,
  { subject, entity }: { subject: string; entity: { id: string } },
  differing: readonly string[],
): Promise<string[]> {
  const ids = subject === 'location' ? [] : await idsMergedInto(reads, entity.id);
  if (ids.length === 0) return [];
  const merged = subject === 'organisation' ? await em.find(Organisation, ids) : await em.find(Service, ids);
  const now = entity as Record<string, unknown>;
  const isSaid = (column: string) =>
    now[column] != null &&
    merged.some((other) => isDeepStrictEqual((other as unknown as typeof now)[column], now[column]));
  return differing.filter(isSaid);
}

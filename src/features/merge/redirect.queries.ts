import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';

/** What is kept in place of an id that was merged; null for an id that was not. One step is enough: redirects are flat. */
export async function keptId(reads: Reads, id: string): Promise<string | null> {
  const row = await reads.one<{ keptId: string }>(
    'kept-id',
    'select kept_id as "keptId" from redirect where id = $1::uuid',
    [id],
  );
  return row?.keptId ?? null;
}

/** What led to the merged one leads to the kept one from now on. */
export async function flattenRedirects(em: EntityManager, mergedId: string, keptId: string): Promise<void> {
  await em.execute('update redirect set kept_id = ? where kept_id = ?', [keptId, mergedId]);
}

/** Those of some ids to which others lead. */
export async function keptAmong(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
  const rows = await reads.all<{ id: string }>(
    'kept-among',
    'select distinct kept_id as id from redirect where kept_id = any ($1::uuid[])',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The ids that lead to this one. */
export async function idsMergedInto(reads: Reads, id: string): Promise<string[]> {
  const rows = await reads.all<{ id: string }>('ids-merged-into', 'select id from redirect where kept_id = $1::uuid', [
    id,
  ]);
  return rows.map((row) => row.id);
}

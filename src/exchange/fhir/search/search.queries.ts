import type { Reads } from '../../../database/reads.ts';
import type { Conditions } from '../../conditions.ts';
import type { Searched } from './searched.ts';

/** The ids of what is searched for, in their order, after one of them. */
export async function idsFound(
  reads: Reads,
  { from, id }: Searched,
  conditions: Conditions,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const values = [...conditions.values, after, limit];
  const rows = await reads.all<{ id: string }>(
    '',
    `select ${id} as id from ${from} and ${textOf(conditions)} and ($${values.length - 1}::uuid is null or ${id} > $${values.length - 1})
     order by ${id} limit $${values.length}`,
    values,
  );
  return rows.map((row) => row.id);
}

/** How many there are in all. */
export async function countFound(reads: Reads, { from }: Searched, conditions: Conditions): Promise<number> {
  const row = await reads.one<{ total: number }>(
    '',
    `select count(*)::int as total from ${from} and ${textOf(conditions)}`,
    [...conditions.values],
  );
  return row?.total ?? 0;
}

function textOf(conditions: Conditions): string {
  return conditions.isEmpty ? 'true' : conditions.text;
}

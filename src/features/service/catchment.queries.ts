import type { Reads } from '../../database/reads.ts';

/** Those of some codes of areas that the catchment of a living service names. */
export async function codesOfCatchments(reads: Reads, codes: readonly string[]): Promise<Set<string>> {
  const rows = await reads.all<{ code: string }>(
    'codes-of-catchments',
    `select code from unnest($1::text[]) as asked (code) where exists (
       select from service s where s.archived_at is null and s.catchment @> array[code])`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}

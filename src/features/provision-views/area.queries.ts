import type { Reads } from '../../database/reads.ts';

/** In which areas an area lies, itself among them. A council that spans two boards lies in both of them. */
const ABOVE = `
  select array[a.code] || a.parents || array(
    select distinct p.icb from provision.part p where p.local_authority = a.code and p.icb <> '' and p.residents > 0) as codes
  from place.area a where a.code = provision.current_code($1, $2::date)`;

/** The codes of all areas in which that of a code lies, on a day; none where it is not known. */
export async function codesAbove(reads: Reads, code: string, today: string): Promise<string[]> {
  const row = await reads.one<{ codes: string[] }>('codes-above', ABOVE, [code, today]);
  return row?.codes ?? [];
}

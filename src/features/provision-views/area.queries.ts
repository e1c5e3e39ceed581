import type { Reads } from '../../database/reads.ts';

/** In which areas an area lies, itself among them: also in part, as a council that spans two boards. */
const ABOVE = 'select array(select provision.areas_above(array[provision.current_code($1, $2::date)])) as codes';

/** The codes of all areas in which that of a code lies, on a day; none where it is not known. */
export async function codesAbove(reads: Reads, code: string, today: string): Promise<string[]> {
  const row = await reads.one<{ codes: string[] }>('codes-above', ABOVE, [code, today]);
  return row?.codes ?? [];
}

import type { Reads } from '../../database/reads.ts';

/**
 * In which areas some areas lie, themselves among them, also where they are not known any more. A council that spans two boards lies in both of them, and in each part of a board
 * in which some of its people live.
 */
export async function areasAbove(reads: Reads, codes: readonly string[]): Promise<string[]> {
  const row = await reads.one<{ codes: string[] }>('areas-above', ABOVE, [codes]);
  return [...new Set([...codes, ...(row?.codes ?? [])])];
}

const ABOVE = 'select array(select provision.areas_above($1::text[])) as codes';

/** Councils of which some people live in these boards, or parts of boards. */
export async function councilsInPart(reads: Reads, scopes: readonly string[]): Promise<string[]> {
  const row = await reads.one<{ codes: string[] }>('councils-in-part', IN_PART, [scopes]);
  return row?.codes ?? [];
}

const IN_PART = 'select array(select provision.councils_in_part($1::text[])) as codes';

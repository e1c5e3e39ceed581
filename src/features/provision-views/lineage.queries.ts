import type { Reads } from '../../database/reads.ts';

/** A code under which figures of an area may stand. */
export interface Forebear {
  code: string;
  /** True of the area itself, also under a code that it had before; false of one of several that have become it. */
  isSame: boolean;
}

/** How often areas have become others in a row: nobody has seen so many. */
const MOST_STEPS = 10;

/** An area and those that have gone into it as a whole. One that was divided went into no other as a whole, so it is not among them. */
const LINEAGE = `with recursive link as materialized (
    select old_code as old, current_code as new from place.area_code_history where old_code <> current_code
    union select code, unnest(successors) from place.area where successors <> '{}'),
  whole as materialized (select old, min(new) as new from link group by old having count(*) = 1),
  walk (code, is_same, step) as (
    select $1::text, true, 0
    union all
    select w.old, k.is_same and (select count(*) from link l where l.new = k.code) = 1, k.step + 1
    from walk k join whole w on w.new = k.code where k.step < ${MOST_STEPS})
  select code, bool_and(is_same) as "isSame" from walk group by code`;

export function lineageOf(reads: Reads, code: string): Promise<Forebear[]> {
  return reads.all<Forebear>('lineage-of-area', LINEAGE, [code]);
}

import type { Reads } from '../../database/reads.ts';

/**
 * What an area under whose code figures stand is to another: the same under a code that it had before; one of several that have gone into it as
 * a whole; or one that was divided, so that the other was a part of it.
 */
const KINS = ['SAME', 'MERGED', 'DIVIDED'] as const;
export type Kin = (typeof KINS)[number];

/** A code under which figures of an area may stand. */
export interface Forebear {
  code: string;
  name: string;
  kin: Kin;
}

/** How often areas have become others in a row: nobody has seen so many. */
const MOST_STEPS = 10;

/**
 * From an area back in time. What went into one that was divided later may have been in any part of it, so that the way ends there, unless only a code
 * has changed.
 */
const LINEAGE = `with recursive link as materialized (
    select old_code as old, current_code as new from place.area_code_history where old_code <> current_code
    union select code, unnest(successors) from place.area where successors <> '{}'),
  step as materialized (
    select old, new, count(*) over (partition by old) as into_many, count(*) over (partition by new) as of_many from link),
  walk (code, kin, steps) as (
    select $1::text, 0, 0
    union all
    select s.old, case when s.into_many > 1 then 2 when k.kin = 0 and s.of_many > 1 then 1 else k.kin end, k.steps + 1
    from walk k join step s on s.new = k.code
    where k.steps < ${MOST_STEPS} and case when s.into_many > 1 then k.kin = 0 else k.kin < 2 or s.of_many = 1 end)
  select w.code, max(w.kin) as kin, coalesce(max(a.name), max(h.old_name), w.code) as name
  from walk w left join place.area a on a.code = w.code left join place.area_code_history h on h.old_code = w.code
  group by w.code order by w.code`;

export async function lineageOf(reads: Reads, code: string): Promise<Forebear[]> {
  const rows = await reads.all<Omit<Forebear, 'kin'> & { kin: number }>('lineage-of-area', LINEAGE, [code]);
  return rows.map((row) => ({ ...row, kin: KINS[row.kin] ?? 'DIVIDED' }));
}

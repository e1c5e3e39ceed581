import type { Reads } from '../../database/reads.ts';

/** The area of a council or an outcode, and the code by which it is searched. */
export interface AreaName {
  text: string;
  code: string;
}

/** Councils' areas of today, then outcodes; of each the shortest names first. */
export function readAreaNames(reads: Reads): Promise<AreaName[]> {
  return reads.all<AreaName>(
    'suggest-areas',
    `(select name as text, code from place.area where kind = 'LOCAL_AUTHORITY'
       and (valid_to is null or valid_to >= current_date) order by length(name), name)
     union all
     (select outcode, 'outcode:' || outcode from place.outcode order by length(outcode), outcode)`,
  );
}

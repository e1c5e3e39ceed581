import type { Reads } from '../../database/reads.ts';
import type { Suggestion } from './suggestion.ts';

const MOST = 3;

/** Councils' areas, and outcodes, that begin so. */
export async function areasFor(reads: Reads, prefix: string): Promise<Suggestion[]> {
  const rows = await reads.all<{ text: string; code: string }>(
    'suggest-areas',
    `(select name as text, code from place.area where kind = 'LOCAL_AUTHORITY' and lower(name) like $1
       and (valid_to is null or valid_to >= current_date) order by length(name), name limit ${MOST})
     union all
     (select outcode, 'outcode:' || outcode from place.outcode where outcode like upper($1)
       order by length(outcode), outcode limit ${MOST})`,
    [`${escaped(prefix)}%`],
  );
  return rows.slice(0, MOST).map((row) => ({ kind: 'PLACE', detail: null, id: null, ...row }));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

import type { Reads } from '../../database/reads.ts';
import { UNITED_KINGDOM } from '../../features/place/place.rules.ts';
import type { Point } from '../documents/cells.ts';

/** The areas that a point lies in, by its nearest small area. */
export async function areaCodesAt(reads: Reads, { latitude, longitude }: Point): Promise<string[]> {
  const row = await reads.one<{ codes: string[] }>(
    'search-areas-at',
    `select array_remove(array[s.local_authority, s.ward, s.health_area, s.sub_icb] || coalesce(a.parents, '{}'), null)
       as codes
     from (select * from place.small_area order by spot <-> place.flat($1::float8, $2::float8) limit 1) s
     left join place.area a on a.code = s.local_authority`,
    [latitude, longitude],
  );
  return [UNITED_KINGDOM, ...(row?.codes ?? [])];
}

/** The names of these local authorities. */
export async function areaNames(reads: Reads, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await reads.all<{ code: string; name: string }>(
    'search-area-names',
    'select code, name from place.area where code = any($1::text[])',
    [codes],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

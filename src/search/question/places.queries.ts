import type { Reads } from '../../database/reads.ts';
import { UNITED_KINGDOM } from '../../features/place/place.rules.ts';
import type { Point } from '../documents/cells.ts';

/** The areas around a point: the codes of all of them, and which of them is the council and which plans health care. */
export interface AreasAt {
  codes: readonly string[];
  localAuthority: string | null;
  healthArea: string | null;
}

/** The areas that a point lies in, by its nearest small area. */
export async function areasAt(reads: Reads, { latitude, longitude }: Point): Promise<AreasAt> {
  const row = await reads.one<AreasAt>(
    'search-areas-at',
    `select array_remove(array[s.local_authority, s.ward, s.health_area, s.sub_icb] || coalesce(a.parents, '{}'), null)
       as codes, s.local_authority as "localAuthority", s.health_area as "healthArea"
     from (select * from place.small_area order by spot <-> place.flat($1::float8, $2::float8) limit 1) s
     left join place.area a on a.code = s.local_authority`,
    [latitude, longitude],
  );
  const { codes, localAuthority, healthArea } = row ?? { codes: [], localAuthority: null, healthArea: null };
  return { codes: [UNITED_KINGDOM, ...codes], localAuthority, healthArea };
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

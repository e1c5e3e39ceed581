import type { Reads } from '../../database/reads.ts';
import { isKeepable } from '../../shared/keepable.ts';
import type { AreaKind, AreaReference, Point } from './place.rules.ts';

/** An area with all that is known of it. */
export interface AreaRow extends AreaReference {
  /** The code once more, for those who ask for anything by its id. */
  id: string;
  odsCode: string | null;
  parents: string[];
  population: { total: number; under16: number | null; from16To64: number | null; from65: number | null } | null;
  latitude: number | null;
  longitude: number | null;
  validFrom: string | null;
  validTo: string | null;
  successors: string[];
}

export interface AreasWanted {
  kind: AreaKind | null;
  /** A part of the name, or the whole code. */
  search: string | null;
  /** Name and code of the last one seen. */
  after: [name: string, code: string] | null;
  limit: number;
  /** Areas that were abolished before this day are left out. */
  today: string;
}

const COLUMNS = `code as id, code, name, kind, ods_code as "odsCode", parents,
  case when population is not null then jsonb_build_object('total', population, 'under16', population_under_16,
    'from16To64', population_16_to_64, 'from65', population_65_and_over) end as population,
  latitude, longitude, valid_from as "validFrom", valid_to as "validTo", successors`;

const AREAS = `
  select ${COLUMNS} from place.area
  where ($1::text is null or kind = $1)
    and ($2::text is null or unaccent(name) ilike unaccent($2) or code = $3)
    and ($4::text is null or (name, code) > ($4, $5))
    and (valid_to is null or valid_to >= $6::date)
  order by name, code
  limit $7`;

const CURRENT = `
  select ${COLUMNS} from place.area
  where code = coalesce((select current_code from place.area_code_history where old_code = $1), $1)`;

const NAMES = 'select code, name, kind from place.area where code = any ($1)';

export function areasAfter(reads: Reads, { kind, search, after, limit, today }: AreasWanted): Promise<AreaRow[]> {
  const pattern = search && `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const [name = null, code = null] = after ?? [];
  return reads.all<AreaRow>('areas', AREAS, [kind, pattern, search?.toUpperCase() ?? null, name, code, today, limit]);
}

/** The area of a code; of a code that is no longer used, the area that took its place. */
export async function currentArea(reads: Reads, code: string): Promise<AreaRow | null> {
  return isKeepable(code) ? reads.one<AreaRow>('current-area', CURRENT, [code]) : null;
}

export function areaNames(reads: Reads, codes: readonly string[]): Promise<AreaReference[]> {
  return reads.all<AreaReference>('area-names', NAMES, [codes]);
}

/** The middle of an area, or null where the area or its point is not known. */
export async function areaPoint(reads: Reads, code: string | null): Promise<Point | null> {
  if (code === null) return null;
  return reads.one<Point>(
    'area-point',
    'select latitude, longitude from place.area where code = $1 and latitude is not null',
    [code],
  );
}

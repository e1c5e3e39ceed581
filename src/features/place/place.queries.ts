import type { Reads } from '../../database/reads.ts';
import type { AreaReference, Precision } from './place.rules.ts';
import type { LookedUpPostcode } from './postcode-lookup.ts';
import type { ParsedPostcode } from './postcode.rules.ts';

/** A place as PostgreSQL answers it, before its areas are told apart by kind. */
export interface PlaceRow {
  precision: Precision;
  latitude: number;
  longitude: number;
  radiusKm: number | null;
  /** The code alone, also where no file has named the area. */
  localAuthority: string | null;
  healthArea: string | null;
  smallArea: string | null;
  smallAreaName: string | null;
  deprivationIndex: string | null;
  deprivationDecile: number | null;
  areas: AreaReference[] | null;
  attribution: string[] | null;
}

/**
 * Of one that is asked for, `a`: the most exact point there is, the nearest small area of the same local authority (13 authorities span
 * two ICBs, so the ICB must come from there), and all areas that these lie in. The index hands out small areas nearest
 * first and is left as soon as one fits; 500 is where it gives up on an authority that has none. Nothing as small as a small area is told
 * of an outcode, and no ward of anything but a whole postcode.
 */
const PLACE_OF = `
  with wanted as (
    select 0 as coarseness, 'UNIT' as precision, a.latitude, a.longitude, null::real as radius_km,
        coalesce((select h.current_code from place.area_code_history h where h.old_code = a.authority), a.authority)
          as local_authority,
        null::text as health_area
      where a.latitude is not null
    union all
    select 1, 'UNIT', p.latitude, p.longitude, null, p.local_authority, null from place.postcode p
      where p.postcode = a.unit
    union all
    select 2, 'SECTOR', s.latitude, s.longitude, s.radius_km, s.local_authority, s.health_area from place.sector s
      where s.sector = a.sector
    union all
    select 3, 'OUTCODE', o.latitude, o.longitude, o.radius_km, o.local_authority, o.health_area from place.outcode o
      where o.outcode = a.outcode
    order by coarseness
    limit 1
  )
  select w.precision, w.latitude, w.longitude, w.radius_km as "radiusKm",
    coalesce(w.local_authority, s.local_authority) as "localAuthority",
    coalesce(w.health_area, s.health_area) as "healthArea",
    s.code as "smallArea", s.name as "smallAreaName",
    s.deprivation_index as "deprivationIndex", s.deprivation_decile as "deprivationDecile",
    (select jsonb_agg(jsonb_build_object('code', g.code, 'name', g.name, 'kind', g.kind))
      from place.area g
      where g.code = any (l.parents || array[l.code, w.health_area, s.health_area, s.sub_icb,
        case when w.precision = 'UNIT' then s.ward end])) as areas,
    (select array_agg(distinct sentence order by sentence) from place.load, unnest(attribution) sentence) as attribution
  from wanted w
  left join lateral (
    select * from (
      select * from place.small_area order by spot <-> place.flat(w.latitude, w.longitude) limit 500
    ) nearby
    where (nearby.local_authority = w.local_authority or w.local_authority is null) and w.precision <> 'OUTCODE'
    limit 1
  ) s on true
  left join place.area l on l.code = coalesce(w.local_authority, s.local_authority)`;

const PLACE = `select p.* from (select $1::text as unit, $2::text as sector, $3::text as outcode, $4::real as latitude,
    $5::real as longitude, $6::text as authority) a
  cross join lateral (${PLACE_OF}) p`;

const PLACES = `select a.postcode, p.* from jsonb_to_recordset($1::jsonb)
    as a (postcode text, unit text, sector text, outcode text, latitude real, longitude real, authority text)
  cross join lateral (${PLACE_OF}) p`;

/** The row of a postcode, or of the smallest thing around it that is known; `elsewhere` is the point that somebody else gave. */
export function placeRow(
  reads: Reads,
  { unit, sector, outcode }: ParsedPostcode,
  elsewhere: LookedUpPostcode | null = null,
): Promise<PlaceRow | null> {
  const { latitude = null, longitude = null, localAuthority = null } = elsewhere ?? {};
  return reads.one<PlaceRow>('place', PLACE, [unit, sector, outcode, latitude, longitude, localAuthority]);
}

/** The rows of many postcodes; nothing of those of which nothing is known. One statement. */
export function placeRows(
  reads: Reads,
  asked: readonly ParsedPostcode[],
): Promise<(PlaceRow & { postcode: string })[]> {
  return reads.all('places', PLACES, [JSON.stringify(asked)]);
}

/** Says which loads the places come from: another text after each load. */
export async function loadsOfPlaces(reads: Reads): Promise<string> {
  const row = await reads.one<{ loads: string }>(
    'place-loads',
    `select coalesce(string_agg(kind || ' ' || l.xmin::text, ', ' order by kind), 'none') as loads from place.load l`,
  );
  return row?.loads ?? '';
}

import type pg from 'pg';
import type { AreaKind } from '../../features/place/place.rules.ts';

/** The few places that seeds need, as seeds/demo/places.json holds them. */
export interface FewPlaces {
  areas?: SeedArea[];
  postcodes?: { postcode: string; latitude: number; longitude: number; localAuthority: string }[];
  outcodes?: ({ outcode: string } & SeedMiddle)[];
  sectors?: ({ sector: string } & SeedMiddle)[];
  smallAreas?: SeedSmallArea[];
  /** The sentences that the licences of these places ask to be shown. */
  attribution?: string[];
}

export interface SeedArea {
  code: string;
  name: string;
  kind: AreaKind;
  /** The codes of all areas that it lies in, up to the United Kingdom. */
  parents?: string[];
  population?: number | null;
  latitude?: number | null;
  longitude?: number | null;
}

export interface SeedMiddle {
  latitude: number;
  longitude: number;
  radiusKm: number;
  localAuthority: string;
  healthArea?: string | null;
}

export interface SeedSmallArea {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  localAuthority: string;
  ward?: string | null;
  /** Becomes an area of its own, so that the ward has a name. */
  wardName?: string | null;
  icb?: string | null;
  subIcb?: string | null;
  population?: number | null;
  /** Which deprivation index the decile is from: `IMD2025`. */
  index?: string | null;
  decile?: number | null;
}

const MIDDLE = 'latitude real, longitude real, "radiusKm" real, "localAuthority" text, "healthArea" text';
const MIDDLE_TARGET = 'latitude, longitude, radius_km, local_authority, health_area, origin';
const MIDDLE_VALUES = `latitude, longitude, "radiusKm", "localAuthority", "healthArea", 'SEED'`;

const STATEMENTS: Record<'areas' | 'wards' | 'postcodes' | 'outcodes' | 'sectors' | 'smallAreas', string> = {
  areas: `insert into place.area (code, name, kind, parents, population, latitude, longitude, origin)
    select code, name, kind, coalesce(parents, '{}'), population, latitude, longitude, 'SEED'
    from jsonb_to_recordset($1::jsonb) as seed (code text, name text, kind text, parents text[], population int,
      latitude double precision, longitude double precision)
    on conflict do nothing`,
  wards: `insert into place.area (code, name, kind, parents, origin)
    select distinct on (ward) ward, "wardName", 'WARD', array["localAuthority"], 'SEED'
    from jsonb_to_recordset($1::jsonb) as seed (ward text, "wardName" text, "localAuthority" text)
    where ward is not null and "wardName" is not null
    on conflict do nothing`,
  postcodes: `insert into place.postcode (postcode, latitude, longitude, local_authority)
    select replace(postcode, ' ', ''), latitude, longitude, "localAuthority"
    from jsonb_to_recordset($1::jsonb) as seed (postcode text, latitude real, longitude real, "localAuthority" text)
    on conflict do nothing`,
  outcodes: `insert into place.outcode (outcode, ${MIDDLE_TARGET})
    select outcode, ${MIDDLE_VALUES} from jsonb_to_recordset($1::jsonb) as seed (outcode text, ${MIDDLE})
    on conflict do nothing`,
  sectors: `insert into place.sector (sector, ${MIDDLE_TARGET})
    select sector, ${MIDDLE_VALUES} from jsonb_to_recordset($1::jsonb) as seed (sector text, ${MIDDLE})
    on conflict do nothing`,
  smallAreas: `insert into place.small_area (code, name, latitude, longitude, local_authority, ward, health_area, sub_icb,
      population, deprivation_index, deprivation_decile, origin)
    select code, name, latitude, longitude, "localAuthority", ward, icb, "subIcb", population, index, decile, 'SEED'
    from jsonb_to_recordset($1::jsonb) as seed (code text, name text, latitude double precision,
      longitude double precision, "localAuthority" text, ward text, icb text, "subIcb" text, population int, index text,
      decile smallint)
    on conflict do nothing`,
};

const NOTE = `insert into place.load (kind, file, row_count, loaded_at, attribution)
  values ('SEED', 'seeds', $1, $2, $3)
  on conflict (kind) do update set row_count = excluded.row_count, loaded_at = excluded.loaded_at,
    attribution = excluded.attribution`;

/** Adds the places that are not there yet, and leaves those that are as they are. Answers how many were added. */
export async function loadPlaces(client: Pick<pg.ClientBase, 'query'>, places: FewPlaces, now: Date): Promise<number> {
  const wards = places.smallAreas ?? [];
  const lists = { ...places, wards };
  let added = 0;
  for (const [name, statement] of Object.entries(STATEMENTS)) {
    const rows = lists[name as keyof typeof STATEMENTS] ?? [];
    if (rows.length > 0) added += (await client.query(statement, [JSON.stringify(rows)])).rowCount ?? 0;
  }
  if (added > 0) await client.query(NOTE, [added, now, places.attribution ?? []]);
  return added;
}

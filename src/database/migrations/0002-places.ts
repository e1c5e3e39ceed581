import { Migration } from '@mikro-orm/migrations';

/** Reference geography. It is not the ORM's: files fill it in bulk, and lookups read it by SQL. */
export class Migration0002Places extends Migration {
  override up(): void {
    for (const statement of [...AREAS, ...POINTS, ...FILES]) this.addSql(statement);
  }
}

/**
 * Latitude and longitude on a flat map (sinusoidal, middle meridian 2° west), in kilometres, so that "nearest" is a plain
 * distance that a GiST index can answer. Over the United Kingdom it is right to a few per cent.
 */
const FLAT = `create function place.flat(latitude double precision, longitude double precision) returns point
  language sql immutable strict parallel safe
  return point(111.195 * (longitude + 2) * cosd(latitude), 111.195 * latitude)`;

/** What is known of an outcode and of a sector: the middle of its postcodes, and where most of them lie. */
const MIDDLE_COLUMNS = `
  latitude real not null,
  longitude real not null,
  radius_km real not null,
  postcodes int null,
  local_authority text null,
  local_authority_share real null,
  health_area text null,
  origin text not null default 'FILE'`;

const AREAS = [
  'create schema place',
  FLAT,
  `create table place.area (
      code text primary key,
      name text not null,
      kind text not null,
      ods_code text null,
      parents text[] not null default '{}',
      population int null,
      population_under_16 int null,
      population_16_to_64 int null,
      population_65_and_over int null,
      latitude double precision null,
      longitude double precision null,
      valid_from date null,
      valid_to date null,
      successors text[] not null default '{}',
      facts jsonb not null default '{}',
      origin text not null default 'FILE'
    )`,
  'create index area_kind_name_index on place.area (kind, name, code)',
  `create table place.area_code_history (
      old_code text primary key,
      old_name text not null,
      current_code text not null
    )`,
];

const POINTS = [
  `create table place.small_area (
      code text primary key,
      name text not null,
      latitude double precision not null,
      longitude double precision not null,
      local_authority text not null,
      ward text null,
      health_area text null,
      sub_icb text null,
      population int null,
      deprivation_index text null,
      deprivation_decile smallint null,
      deprivation_rank int null,
      rural_urban text null,
      origin text not null default 'FILE',
      spot point not null generated always as (place.flat(latitude, longitude)) stored
    )`,
  'create index small_area_spot_index on place.small_area using gist (spot)',
  'create index small_area_local_authority_index on place.small_area (local_authority)',
  `create table place.outcode (outcode text primary key, ${MIDDLE_COLUMNS})`,
  `create table place.sector (sector text primary key, ${MIDDLE_COLUMNS})`,
  `create table place.postcode (
      postcode text collate "C" not null constraint postcode_pkey primary key,
      latitude real not null,
      longitude real not null,
      local_authority text null
    )`,
];

const FILES = [
  `create table place.boundary (
      kind text not null,
      detail text not null,
      areas int not null,
      shapes json not null,
      primary key (kind, detail)
    )`,
  `create table place.load (
      kind text primary key,
      file text not null,
      row_count int not null,
      left_out int not null default 0,
      loaded_at timestamptz not null,
      attribution text[] not null default '{}'
    )`,
];

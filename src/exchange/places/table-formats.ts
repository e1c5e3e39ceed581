import { areaRows, healthAreaRows, localAuthorityRows, subIcbRows } from './area-rows.ts';
import type { TableRows } from './replace-rows.ts';
import type { TableRow } from './table-row.ts';

/** A kind of file with one area, sector or the like a line. */
export interface TableFormat {
  kind:
    'AREA_CODE_HISTORY' | 'LOCAL_AUTHORITIES' | 'HEALTH_AREAS' | 'SUB_ICBS' | 'SMALL_AREAS' | 'OUTCODES' | 'SECTORS';
  title: string;
  /** These two tell the kind from all others. */
  sign: [string, string];
  /** What the file must have. */
  columns: string[];
  tables(rows: TableRow[]): TableRows[];
}

const MIDDLE = ['lat', 'lon', 'radius_km_p90', 'lad_code', 'health_code'];

/** In the order in which they are best loaded: old codes are needed by the rest. */
export const tableFormats: TableFormat[] = [
  {
    kind: 'AREA_CODE_HISTORY',
    title: 'old codes of local authorities',
    sign: ['old_code', 'current_code'],
    columns: ['old_code', 'old_name', 'current_code'],
    tables: (rows) => [
      {
        table: 'area_code_history',
        key: 'old_code',
        columns: ['old_code', 'old_name', 'current_code'],
        rows: rows.map((row) => [row.required('old_code'), row.required('old_name'), row.required('current_code')]),
      },
    ],
  },
  {
    kind: 'LOCAL_AUTHORITIES',
    title: 'local authorities, regions and nations',
    sign: ['lad_code', 'utla_code'],
    columns: [
      'lad_code',
      'name',
      'utla_code',
      'utla_name',
      'region_code',
      'region_name',
      'country',
      'health_code',
      'health_share',
      'lat',
      'lon',
      'population',
    ],
    tables: (rows) => [areaRows(['LOCAL_AUTHORITY', 'UPPER_TIER', 'REGION', 'NATION', 'UK'], localAuthorityRows(rows))],
  },
  {
    kind: 'HEALTH_AREAS',
    title: 'integrated care boards and health boards',
    sign: ['ods_code', 'kind'],
    columns: ['code', 'ods_code', 'name', 'kind', 'country', 'population'],
    tables: (rows) => [areaRows(['ICB', 'HEALTH_BOARD'], healthAreaRows(rows))],
  },
  {
    kind: 'SUB_ICBS',
    title: 'sub-ICB locations',
    sign: ['ods_code', 'icb_code'],
    columns: ['code', 'ods_code', 'name', 'icb_code'],
    tables: (rows) => [areaRows(['SUB_ICB'], subIcbRows(rows))],
  },
  {
    kind: 'SMALL_AREAS',
    title: 'small areas and wards',
    sign: ['sub_icb_code', 'imd_decile'],
    columns: [
      'code',
      'name',
      'lat',
      'lon',
      'lad_code',
      'ward_code',
      'ward_name',
      'health_code',
      'sub_icb_code',
      'population',
      'imd_index',
      'imd_decile',
      'imd_rank',
      'rural_urban',
    ],
    tables: (rows) => [smallAreas(rows), areaRows(['WARD'], wards(rows))],
  },
  {
    kind: 'OUTCODES',
    title: 'outcodes',
    sign: ['outcode', 'radius_km_p90'],
    columns: ['outcode', ...MIDDLE],
    tables: (rows) => [middles('outcode', rows)],
  },
  {
    kind: 'SECTORS',
    title: 'postcode sectors',
    sign: ['sector', 'radius_km_p90'],
    columns: ['sector', ...MIDDLE],
    tables: (rows) => [middles('sector', rows)],
  },
];

function middles(table: 'outcode' | 'sector', rows: TableRow[]): TableRows {
  return {
    table,
    key: table,
    columns: [
      table,
      'latitude',
      'longitude',
      'radius_km',
      'postcodes',
      'local_authority',
      'local_authority_share',
      'health_area',
    ],
    rows: rows.map((row) => [
      row.required(table),
      row.number('lat'),
      row.number('lon'),
      row.number('radius_km_p90'),
      row.number('postcodes'),
      row.text('lad_code'),
      row.number('lad_share'),
      row.text('health_code'),
    ]),
  };
}

function smallAreas(rows: TableRow[]): TableRows {
  return {
    table: 'small_area',
    key: 'code',
    columns: [
      'code',
      'name',
      'latitude',
      'longitude',
      'local_authority',
      'ward',
      'health_area',
      'sub_icb',
      'population',
      'deprivation_index',
      'deprivation_decile',
      'deprivation_rank',
      'rural_urban',
    ],
    rows: rows.map((row) => [
      row.required('code'),
      row.required('name'),
      row.number('lat'),
      row.number('lon'),
      row.required('lad_code'),
      row.text('ward_code'),
      row.text('health_code'),
      row.text('sub_icb_code'),
      row.number('population'),
      row.text('imd_index'),
      row.number('imd_decile'),
      row.number('imd_rank'),
      row.text('rural_urban'),
    ]),
  };
}

function wards(rows: TableRow[]) {
  const named = rows.filter((row) => row.text('ward_code') && row.text('ward_name'));
  return named.map((row) => ({
    code: row.required('ward_code'),
    name: row.required('ward_name'),
    kind: 'WARD' as const,
    parents: [row.required('lad_code')],
  }));
}
